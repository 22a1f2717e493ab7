import { openMongo } from '@cairn/mongo';
import { newId, readConfig, SERVICE_SETTINGS, type Stores } from '@cairn/service-kit';
import { distributedPlaceOf, openDistributed, type DistributedPlace } from '@cairn/service-kit/distributed';
import { clock } from '../clock.js';
import { removeTopics } from '../hand-written/topics.js';
import { fillStores } from '../http/organization/fill-stores.js';

const DATABASES = ['history', 'views', 'state', 'keys'] as const;

/** An organization in databases, a topic and keys of its own on the engines. */
export interface Installed {
  /** What every process of it is started with. */
  readonly env: Readonly<Record<string, string>>;
  /** Position of the last commit. */
  readonly head: number;
  readonly history: Stores['history'];
}

/** Founds an organization of so many objectives on the engines that an environment names, and removes all of it after the work. */
export async function withInstallation<T>(engines: Readonly<Record<string, string>>, objectives: number, work: (installed: Installed) => Promise<T>): Promise<T> {
  const name = `bench-${newId().slice(-12)}-`;
  const env = { ...engines, CAIRN_MONGO_PREFIX: name, CAIRN_KAFKA_TOPIC: `okr.history.${name}`, CAIRN_KAFKA_PARTITIONS: '3' };
  const place = placeOf(env);
  try {
    const stores = await openDistributed(place, { clock });
    try {
      return await work({ env, head: await fillStores(stores, objectives), history: stores.history });
    } finally {
      await stores.close();
    }
  } finally {
    await remove(place);
  }
}

function placeOf(env: Readonly<Record<string, string>>): DistributedPlace {
  const place = distributedPlaceOf(readConfig(SERVICE_SETTINGS, env));
  if (place === undefined) throw new Error('the engines are not given');
  return place;
}

async function remove({ mongo, kafka }: DistributedPlace): Promise<void> {
  const connection = await openMongo(mongo);
  for (const database of DATABASES) await connection.database(database).dropDatabase();
  await connection.close();
  if (kafka) await removeTopics(kafka.brokers, [kafka.topic]);
}
