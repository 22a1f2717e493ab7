import type { Companion, ConfigOf } from '../config/read-config.js';
import { hosts, integer, matching, oneOf, optional } from '../config/settings.js';

/** The environment of a process that shares its stores with others; without `CAIRN_MONGO_URL` there is none, and storage is embedded. */
export const DISTRIBUTED_SETTINGS = {
  CAIRN_MONGO_URL: optional(matching(/^mongodb(\+srv)?:\/\/\S+$/, 'an address that begins with mongodb:// or mongodb+srv://')),
  /** Put before the names of the databases. */
  CAIRN_MONGO_PREFIX: matching(/^[\w-]{0,30}$/, 'up to 30 letters, digits, - and _', ''),
  /** `unsafe` takes a server that is no replica set: for trying things out. */
  CAIRN_MONGO_STANDALONE: oneOf(['refused', 'unsafe'], 'refused'),
  CAIRN_REDIS_URL: optional(matching(/^rediss?:\/\/\S+$/, 'an address that begins with redis:// or rediss://')),
  CAIRN_KAFKA_BROKERS: optional(hosts()),
  CAIRN_KAFKA_TOPIC: matching(/^[\w.-]{1,200}$/, 'up to 200 letters, digits, dots, - and _', 'okr.history.v1'),
  CAIRN_KAFKA_PARTITIONS: integer({ min: 1, max: 1_000 }, 12),
  /** Not set: a copy on each broker, at most three. */
  CAIRN_KAFKA_REPLICATION: optional(integer({ min: 1, max: 7 })),
} as const;

type DistributedConfig = ConfigOf<typeof DISTRIBUTED_SETTINGS>;

/** Redis and Kafka join processes that share a database. */
export const DISTRIBUTED_COMPANIONS: readonly Companion[] = [
  { variable: 'CAIRN_REDIS_URL', needs: 'CAIRN_MONGO_URL' },
  { variable: 'CAIRN_KAFKA_BROKERS', needs: 'CAIRN_MONGO_URL' },
];

/** Kafka, where there is one, and how the topic of the history is made there. */
export interface KafkaPlace {
  readonly brokers: readonly string[];
  readonly topic: string;
  readonly partitions: number;
  readonly replication?: number;
}

/** Where the stores of several processes are. Addresses may hold passwords: they are shown to nobody. */
export interface DistributedPlace {
  readonly mongo: { readonly url: string; readonly prefix: string; readonly standalone?: 'unsafe' };
  readonly redis?: { readonly url: string; readonly prefix: string };
  readonly kafka?: KafkaPlace;
}

/** Undefined: storage is embedded. */
export function distributedPlaceOf(config: DistributedConfig): DistributedPlace | undefined {
  const { CAIRN_MONGO_URL: url, CAIRN_MONGO_PREFIX: prefix, CAIRN_MONGO_STANDALONE: standalone, CAIRN_REDIS_URL: redis } = config;
  if (url === undefined) return undefined;
  const kafka = kafkaPlaceOf(config);
  return {
    mongo: { url, prefix, ...(standalone === 'unsafe' && { standalone }) },
    ...(redis !== undefined && { redis: { url: redis, prefix } }),
    ...(kafka && { kafka }),
  };
}

function kafkaPlaceOf({ CAIRN_KAFKA_BROKERS: brokers, CAIRN_KAFKA_TOPIC: topic, CAIRN_KAFKA_PARTITIONS: partitions, CAIRN_KAFKA_REPLICATION: replication }: DistributedConfig): KafkaPlace | undefined {
  return brokers && { brokers, topic, partitions, ...(replication !== undefined && { replication }) };
}
