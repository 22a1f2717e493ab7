import { randomUUID } from 'node:crypto';
import type { Consumer, EachMessagePayload, Kafka } from 'kafkajs';
import { clientOf, topicOf, type KafkaPlace } from '../place.js';

/** A message as it lies on a topic. */
export interface TopicMessage {
  readonly key: string;
  readonly partition: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A broker that was started just now has no groups yet for a while: so often, and so many milliseconds apart, is it asked. */
const ASKED = { times: 40, apart: 500 } as const;

/** Everything that lies on a topic when it is called, in the order of each partition. */
export async function readTopic(place: KafkaPlace): Promise<readonly TopicMessage[]> {
  const client = await clientOf(place);
  const ends = await endsOf(client, topicOf(place));
  if (ends.size === 0) return [];
  for (let left: number = ASKED.times; ; left -= 1) {
    try {
      return await readUpTo(client, topicOf(place), new Map(ends));
    } catch (error) {
      if (left === 0 || !isRetriable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, ASKED.apart));
    }
  }
}

function isRetriable(error: unknown): boolean {
  return error instanceof Error && 'retriable' in error && error.retriable === true;
}

async function readUpTo(client: Kafka, topic: string, missing: Map<number, bigint>): Promise<readonly TopicMessage[]> {
  const read: TopicMessage[] = [];
  const consumer = client.consumer({ groupId: `test-${randomUUID()}`, allowAutoTopicCreation: false });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await eachUntil(consumer, ({ partition, message: { key, headers, value, offset } }) => {
      const texts = Object.fromEntries(Object.entries(headers ?? {}).map(([name, text]) => [name, String(text)]));
      read.push({ key: String(key), partition, headers: texts, value: String(value) });
      if (BigInt(offset) >= (missing.get(partition) ?? 0n) - 1n) missing.delete(partition);
      return missing.size === 0;
    });
  } finally {
    await consumer.disconnect();
  }
  return read;
}

/** By partition that holds anything: the offset after its last message. */
async function endsOf(client: Kafka, topic: string): Promise<Map<number, bigint>> {
  const admin = client.admin();
  await admin.connect();
  try {
    const partitions = await admin.fetchTopicOffsets(topic);
    return new Map(partitions.flatMap(({ partition, low, high }) => (BigInt(high) > BigInt(low) ? [[partition, BigInt(high)] as const] : [])));
  } finally {
    await admin.disconnect();
  }
}

function eachUntil(consumer: Consumer, take: (payload: EachMessagePayload) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    const eachMessage = async (payload: EachMessagePayload): Promise<void> => {
      if (take(payload)) resolve();
    };
    consumer.run({ eachMessage }).catch(reject);
  });
}
