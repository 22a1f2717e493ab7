import { join } from 'node:path';
import type { Commit } from '@cairn/contracts';
import { CompressionTypes, Kafka, logLevel, Partitioners, type Consumer, type EachBatchPayload, type KafkaMessage, type Producer } from 'kafkajs';
import Libsql from 'libsql';
import { ORG } from '../history/check-ins.js';
import { messageByHand } from './messages.js';
import { standingsIn, type Folded } from './standings.js';

/** The limit of what goes over Kafka: kafkajs alone, idempotent, one request in flight, and the same messages and rows as the product makes. */

/** Commits that are sent at once. */
const BATCH = 500;
const ALL_IN_SYNC = -1;

export interface PlaceByHand {
  readonly brokers: readonly string[];
  readonly topic: string;
}

/** Both ends, connected and joined: a log on one side, rows on the other. */
export class KafkaByHand {
  readonly views: Libsql.Database;
  readonly #directory: string;
  readonly #place: PlaceByHand;
  readonly #producer: Producer;
  readonly #consumer: Consumer;
  readonly #fold: (commit: Folded) => void;
  #reached = 0;
  #onReached: () => void = () => undefined;

  /** @param directory where `history.db` is, and the rows are written */
  constructor(place: PlaceByHand, directory: string, name: string) {
    const client = new Kafka({ clientId: 'by-hand', brokers: [...place.brokers], logLevel: logLevel.NOTHING });
    this.#directory = directory;
    this.#place = place;
    this.#producer = client.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false, createPartitioner: Partitioners.DefaultPartitioner });
    this.#consumer = client.consumer({ groupId: `by-hand.${place.topic}`, allowAutoTopicCreation: false });
    const { views, fold } = standingsIn(directory, name);
    this.views = views;
    this.#fold = fold;
  }

  /** Resolves when the consumer has its part of the topic. */
  async start(): Promise<void> {
    await this.#consumer.connect();
    const joined = new Promise((resolve) => this.#consumer.on(this.#consumer.events.GROUP_JOIN, resolve));
    await this.#consumer.subscribe({ topic: this.#place.topic, fromBeginning: true });
    await this.#consumer.run({ eachBatch: (payload) => this.#write(payload) });
    await joined;
  }

  /** Connects, sends the whole log; resolves when the rows of all of it are there. */
  async pass(length: number): Promise<void> {
    const written = new Promise<void>((resolve) => (this.#onReached = () => this.#reached >= length && resolve()));
    await this.#send();
    await written;
  }

  async end(): Promise<void> {
    await this.#producer.disconnect();
    await this.#consumer.disconnect();
    this.views.close();
  }

  async #send(): Promise<void> {
    await this.#producer.connect();
    const log = new Libsql(join(this.#directory, 'history.db'));
    const select = log.prepare('SELECT position, hash, body FROM commits WHERE org = ? AND position > ? ORDER BY position LIMIT ?').raw();
    for (let rows = select.all(ORG, 0, BATCH) as Row[]; rows.length > 0; rows = select.all(ORG, rows.at(-1)?.[0], BATCH) as Row[]) {
      const messages = rows.map(([_position, hash, body]) => messageByHand({ ...(JSON.parse(body) as Commit), hash }));
      await this.#producer.send({ topic: this.#place.topic, messages, acks: ALL_IN_SYNC, compression: CompressionTypes.GZIP });
    }
    log.close();
  }

  async #write({ batch: { messages } }: EachBatchPayload): Promise<void> {
    this.views.exec('BEGIN IMMEDIATE');
    for (const message of messages) this.#fold(commitIn(message));
    this.views.exec('COMMIT');
    this.#reached = Number(String(messages.at(-1)?.headers?.['ce_position']));
    this.#onReached();
  }
}

type Row = [position: number, hash: string, body: string];

function commitIn({ headers, value }: KafkaMessage): Folded {
  const type = String(headers?.['ce_type']);
  return { position: Number(String(headers?.['ce_position'])), events: [{ id: String(headers?.['ce_id']), type, schema: 1, data: JSON.parse(String(value)) as Commit['events'][number]['data'] }] };
}
