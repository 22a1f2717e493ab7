import { clientOf, topicOf, type KafkaPlace } from '../place.js';

/** Whatever somebody may put on a topic. */
export interface RawMessage {
  readonly key: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly value: string;
}

/** Publishes past the relay, in order. */
export async function publishRaw(place: KafkaPlace, messages: readonly RawMessage[]): Promise<void> {
  const { Partitioners } = await import('kafkajs');
  const producer = (await clientOf(place)).producer({ createPartitioner: Partitioners.DefaultPartitioner, allowAutoTopicCreation: false });
  await producer.connect();
  try {
    await producer.send({ topic: topicOf(place), messages: messages.map((message) => ({ ...message })) });
  } finally {
    await producer.disconnect();
  }
}
