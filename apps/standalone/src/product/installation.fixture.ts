import { jest } from '@jest/globals';
import { openMongo, type MongoConnection } from '@cairn/mongo';
import { dropAll } from '@cairn/mongo/testing';
import { readConfig, SERVICE_SETTINGS } from '@cairn/service-kit';
import { distributedPlaceOf, type DistributedPlace } from '@cairn/service-kit/distributed';
import { randomBytes } from 'node:crypto';

/** Are the end-to-end tests to run against separate processes over real engines? (`CAIRN_E2E=distributed`, and the engines' addresses.) */
export const IS_DISTRIBUTED = process.env['CAIRN_E2E'] === 'distributed';

/** A time that fits the mode: over engines a write takes longer. What is tried, and how much of it, is the same in both. */
export function fitting(embedded: number, distributed: number): number {
  return IS_DISTRIBUTED ? distributed : embedded;
}

/** Milliseconds for a test that takes so long embedded. */
export function patience(milliseconds: number): number {
  return fitting(milliseconds, milliseconds * 8);
}

if (IS_DISTRIBUTED) jest.setTimeout(patience(30_000));

const DATABASES = ['history', 'views', 'state', 'keys'] as const;
/** Documents that are copied at once. */
const PAGE = 500;

type Environment = Readonly<Record<string, string>>;

/** Databases, a topic and keys in Redis of its own on the engines that the environment names. */
export class Installation {
  /** What every process of it is started with. */
  readonly env: Environment;

  /** @param engines how they are found; those of this process's environment when not given */
  constructor(prefix = `e2e-${randomBytes(4).toString('hex')}-`, engines: NodeJS.ProcessEnv = process.env) {
    const { CAIRN_MONGO_STANDALONE: standalone = 'unsafe' } = engines;
    this.env = { ...enginesIn(engines), CAIRN_MONGO_STANDALONE: standalone, CAIRN_MONGO_PREFIX: prefix, CAIRN_KAFKA_TOPIC: `okr.history.${prefix}`, CAIRN_KAFKA_PARTITIONS: '3' };
  }

  get place(): DistributedPlace {
    const place = distributedPlaceOf(readConfig(SERVICE_SETTINGS, this.env));
    if (place === undefined) throw new Error('the engines are not given');
    return place;
  }

  drop(): Promise<void> {
    return dropAll(this.place.mongo);
  }

  /** Another installation with the same documents in its databases. */
  async copy(): Promise<Installation> {
    const copy = new Installation();
    const [from, to] = await Promise.all([openMongo(this.place.mongo), openMongo(copy.place.mongo)]);
    for (const database of DATABASES) await copyDatabase(from.database(database), to.database(database));
    await Promise.all([from.close(), to.close()]);
    return copy;
  }
}

/** @throws Error naming what is missing: tests against engines are never left out in silence */
function enginesIn(env: NodeJS.ProcessEnv): Environment {
  const names = ['CAIRN_MONGO_URL', 'CAIRN_KAFKA_BROKERS', 'CAIRN_REDIS_URL'];
  if (!env['CAIRN_MONGO_URL']) throw new Error('CAIRN_MONGO_URL must name the MongoDB to test against; npm run test:engines starts one, with Kafka and Redis.');
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}

type Database = ReturnType<MongoConnection['database']>;

async function copyDatabase(from: Database, to: Database): Promise<void> {
  for (const { name } of await from.listCollections().toArray()) {
    const documents = await from.collection(name).find().toArray();
    for (let at = 0; at < documents.length; at += PAGE) await to.collection(name).insertMany(documents.slice(at, at + PAGE));
  }
}
