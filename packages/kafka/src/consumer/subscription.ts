import type { FollowTiming } from '@cairn/history';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { BackOff } from '../back-off.js';
import { codeOf, KAFKA_SILENT } from '../errors.js';
import { clientOf, CLIENT_RETRY, topicOf, type KafkaPlace } from '../place.js';
import { Silence } from '../silence.js';
import type { ReceivedMessage } from './announcement.js';

/** Milliseconds after which the group gives the partitions of an instance that fell silent to the others. */
const SESSION_TIMEOUT = 10_000;
/** Milliseconds after which a broker that answers nothing counts as away. Fetches are answered each half second; an error the client tells far later. */
const SILENCE = 5_000;
/** Milliseconds that leaving the group may take. */
const PATIENCE_AT_END = 3_000;

export interface SubscriptionParts {
  readonly place: KafkaPlace;
  readonly group: string;
  readonly timing: FollowTiming;
  /** Their offsets are committed when it resolves. */
  readonly onMessages: (messages: readonly ReceivedMessage[]) => Promise<void>;
  /** Told once when Kafka goes away; it is tried on and on. */
  readonly onTrouble?: (error: unknown) => void;
}

/** One member of a consumer group, from now on: what was published before it joined the group's first time is not told. Whatever ends it, it begins again. */
export class Subscription {
  readonly #parts: SubscriptionParts;
  readonly #backOff: BackOff;
  readonly #silence: Silence;
  #running: Promise<void> | undefined;
  #end: () => void = () => undefined;
  readonly #ending = new Promise<void>((resolve) => (this.#end = resolve));
  #ended = false;
  #isMember = false;
  #problem: string | undefined;

  constructor(parts: SubscriptionParts) {
    this.#parts = parts;
    this.#backOff = new BackOff(parts.timing);
    this.#silence = new Silence(parts.timing, SILENCE);
  }

  /** Is it in the group, with its share of the partitions? */
  get isMember(): boolean {
    return this.#isMember;
  }

  /** Code of what keeps it out of the group, or from hearing anything there. */
  get problem(): string | undefined {
    return this.#problem ?? (this.#silence.isSilent ? KAFKA_SILENT : undefined);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#ended = true;
    this.#end();
    this.#backOff.end();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#ended) {
      const failure = await this.#member();
      this.#isMember = false;
      this.#silence.end();
      if (!this.#ended) this.#failed(failure);
      await this.#backOff.pause();
    }
  }

  /** @returns why it is a member no more */
  async #member(): Promise<unknown> {
    const consumer = await this.#consumer();
    const crashed = new Promise<unknown>((resolve) => consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.error)));
    consumer.on(consumer.events.GROUP_JOIN, () => this.#joined());
    for (const event of [consumer.events.FETCH, consumer.events.HEARTBEAT]) consumer.on(event, () => this.#silence.heard());
    try {
      await consumer.connect();
      await consumer.subscribe({ topic: topicOf(this.#parts.place), fromBeginning: false });
      await consumer.run({ eachBatch: (payload) => this.#eachBatch(payload) });
      return await Promise.race([crashed, this.#ending]);
    } catch (error) {
      return error;
    } finally {
      await this.#leave(consumer);
    }
  }

  async #consumer(): Promise<Consumer> {
    return (await clientOf(this.#parts.place)).consumer({
      groupId: this.#parts.group,
      sessionTimeout: SESSION_TIMEOUT,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: { ...CLIENT_RETRY, restartOnFailure: async () => false },
    });
  }

  /** Messages of a partition that was taken away meanwhile are looked at all the same: it does no harm. */
  async #eachBatch(payload: EachBatchPayload): Promise<void> {
    await this.#parts.onMessages(payload.batch.messages);
    await payload.heartbeat();
  }

  #joined(): void {
    this.#isMember = true;
    this.#problem = undefined;
    this.#backOff.reset();
    this.#silence.heard();
  }

  #failed(error: unknown): void {
    if (this.#problem === undefined) this.#parts.onTrouble?.(error);
    this.#problem = codeOf(error);
  }

  /** A broker that does not answer holds nobody up. */
  async #leave(consumer: Consumer): Promise<void> {
    const left = consumer.disconnect().catch(() => undefined);
    await new Promise<void>((resolve) => {
      const cancel = this.#parts.timing.after(PATIENCE_AT_END, resolve);
      void left.then(() => {
        cancel();
        resolve();
      });
    });
  }
}
