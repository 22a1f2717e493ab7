import type { EventMessage } from '@cairn/contracts';
import type { Producer } from 'kafkajs';
import { clientOf, CLIENT_RETRY, topicOf, type KafkaPlace } from '../place.js';
import { ensureTopic } from '../topic/ensure-topic.js';
import type { Producing } from './producing.js';

const ALL_IN_SYNC = -1;
/** The protocol's number of the one codec that the client brings along. */
const GZIP = 1;

/** Produces to a topic that was found to lose nothing; after any failure with a new producer, for of the old one nobody knows what it still does. */
export class KafkaProducer implements Producing {
  readonly topic: string;
  readonly #place: KafkaPlace;
  #producer: Producer | undefined;
  #isClosed = false;

  constructor(place: KafkaPlace) {
    this.#place = place;
    this.topic = topicOf(place);
  }

  /** @throws CairnError `topic-refused`; what the client throws */
  async send(messages: readonly EventMessage[]): Promise<void> {
    try {
      const producer = (this.#producer ??= await this.#connect());
      if (messages.length > 0) await producer.send({ topic: this.topic, messages: messages.map((message) => ({ ...message })), acks: ALL_IN_SYNC, compression: GZIP });
    } catch (error) {
      await this.#giveUp();
      throw error;
    }
    if (this.#isClosed) await this.#giveUp();
  }

  /** A send under way may open again what is closed here: so it gives it back when it ends, too. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await disconnect(this.#producer);
  }

  async #connect(): Promise<Producer> {
    await ensureTopic(this.#place);
    const { Partitioners } = await import('kafkajs');
    const producer = (await clientOf(this.#place)).producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: CLIENT_RETRY,
    });
    this.#producer = producer;
    await producer.connect();
    return producer;
  }

  async #giveUp(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await disconnect(producer);
  }
}

async function disconnect(producer: Producer | undefined): Promise<void> {
  await producer?.disconnect().catch(() => undefined);
}
