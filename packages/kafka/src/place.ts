import { HISTORY_TOPIC } from '@cairn/contracts';
import type { Kafka, KafkaConfig } from 'kafkajs';

/** A Kafka cluster, and the topic of the history on it. */
export interface KafkaPlace {
  /** `host:port`, one is enough to find the others. */
  readonly brokers: readonly string[];
  /** Who we are, in the brokers' logs and quotas. */
  readonly clientId: string;
  /** Default `okr.history.v1`. */
  readonly topic?: string;
  /** Of a topic that is made; one that is there keeps its own, for another number would send organizations elsewhere. Default 12. */
  readonly partitions?: number;
  /** Copies of each message. Default: one on each broker, at most 3. */
  readonly replication?: number;
  /** Milliseconds that messages are kept at least. Default: for ever. */
  readonly retention?: number;
  readonly ssl?: KafkaConfig['ssl'];
  readonly sasl?: KafkaConfig['sasl'];
}

export function topicOf({ topic }: KafkaPlace): string {
  return topic ?? HISTORY_TOPIC;
}

/** Milliseconds: a broker that is away is noticed by then, and whoever waits goes on waiting by rules of their own. */
const CONNECTION_TIMEOUT = 2_000;
const REQUEST_TIMEOUT = 6_000;

/** The little that the client tries again by itself: pauses of 100 and 200 ms. */
export const CLIENT_RETRY = { initialRetryTime: 100, retries: 2 } as const;

/** A client; nothing is connected by it. It logs nothing: what fails is thrown. The library is loaded where it is used: a process without Kafka does without. */
export async function clientOf({ brokers, clientId, ssl, sasl }: KafkaPlace): Promise<Kafka> {
  const { Kafka, logLevel } = await import('kafkajs');
  return new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: CONNECTION_TIMEOUT,
    requestTimeout: REQUEST_TIMEOUT,
    retry: CLIENT_RETRY,
    logLevel: logLevel.NOTHING,
    ...(ssl !== undefined && { ssl }),
    ...(sasl !== undefined && { sasl }),
  });
}
