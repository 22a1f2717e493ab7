import { catalogue } from '@cairn/contracts';
import { memoryCoordination, type Coordination } from '@cairn/coordination';
import { redisCoordination } from '@cairn/coordination/redis';
import { realTiming, type FollowSettings } from '@cairn/history';
import { openMongoHistory, type MongoHistory } from '@cairn/history/mongo';
import { openMongo, type MongoConnection } from '@cairn/mongo';
import { openMongoKeys, openMongoState } from '@cairn/state/mongo';
import { openMongoViews } from '@cairn/views/mongo';
import { randomInt } from 'node:crypto';
import type { ReadinessCheck } from '../health/health.js';
import { randomBytesOf } from '../platform/ids.js';
import type { Stores } from '../platform/stores.js';
import { mongoReads } from './mongo-reads.js';
import { Exchange } from './exchange.js';
import type { DistributedPlace } from './settings.js';

/** Milliseconds between two sweeps of the log, where news comes over Redis or Kafka, and where nothing else brings any. */
const SWEEP = { informed: 5_000, alone: 1_000 } as const;

/** What was parked while a database was away goes on soon after it is back. Milliseconds. */
const BACK_OFF: FollowSettings['backOff'] = { first: 500, most: 5_000 };

const CHANCES = 2 ** 32;
const chance = (): number => randomInt(CHANCES) / CHANCES;

export interface Clocks {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** The database's, where `clock` isn't the time of day. Default: the server's. */
  readonly databaseTime?: () => Promise<number>;
}

/**
 * Opens stores that several processes share.
 * @throws CairnError `mongo-*`, `schema-refused`, `redis-address-invalid`
 */
export async function openDistributed(place: DistributedPlace, { clock, databaseTime }: Clocks): Promise<Stores> {
  const connection = await openMongo(place.mongo);
  try {
    return await storesOver(connection, place, { clock, ...(databaseTime && { databaseTime }) });
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function storesOver(connection: MongoConnection, place: DistributedPlace, clocks: Clocks): Promise<Stores> {
  const { clock } = clocks;
  const { redis, kafka } = place;
  const history = await openMongoHistory(connection, { catalogue, ...clocks });
  const views = await openMongoViews(connection);
  const state = await openMongoState(connection);
  const keys = await openMongoKeys(connection, randomBytesOf);
  const { coordination, check } = redis ? await overRedis(redis) : { coordination: memoryCoordination(clock), check: [] };
  const exchange = new Exchange({ history, views, hints: coordination.hints, timing: realTiming(clock), kafka, prefix: place.mongo.prefix, random: chance });
  return {
    history,
    views,
    state,
    keys,
    coordination,
    ...(kafka && { kafka }),
    sharing: {
      following: { sweepEvery: redis ?? kafka ? SWEEP.informed : SWEEP.alone, backOff: BACK_OFF },
      checks: [storageCheck(connection), ...clockChecks(history), ...check, ...(kafka ? [exchange.check] : [])],
      ...(kafka && { heard: () => exchange.heard() }),
      exchange: (listening) => exchange.start(listening),
    },
    openHeavyReads: async (modules, projections) => mongoReads(place.mongo, modules, projections),
    close: async () => {
      await Promise.all([history.close(), views.close(), state.close(), keys.close(), coordination.close()]);
      await connection.close();
    },
  };
}

interface Coordinated {
  readonly coordination: Coordination;
  readonly check: readonly ReadinessCheck[];
}

/** Without Redis rates are counted by each process, and hints are told within it: slower, never wrong. */
async function overRedis({ url, prefix }: NonNullable<DistributedPlace['redis']>): Promise<Coordinated> {
  const coordination = await redisCoordination({ url, prefix: `cairn:${prefix}:` });
  const check = async (): Promise<void> => {
    const status = coordination.status();
    if (status.state === 'degraded') throw new Error(status.problem);
  };
  return { coordination, check: [{ name: 'redis', dispensable: true, check }] };
}

function storageCheck(connection: MongoConnection): ReadinessCheck {
  return { name: 'storage', check: async () => void (await connection.serverTime()) };
}

/** Commits of one organization are written by many processes: a clock that is far ahead would hold the time of all, and so writes nothing. */
function clockChecks(history: Pick<MongoHistory, 'clock'>): readonly ReadinessCheck[] {
  const apart = (...verdicts: readonly MongoHistory['clock']['verdict'][]) => async (): Promise<void> => {
    const { verdict, milliseconds } = history.clock;
    if (verdicts.includes(verdict)) throw new Error(`this clock and the database's are ${milliseconds} ms apart`);
  };
  return [{ name: 'clock', check: apart('refused') }, { name: 'clock-together', dispensable: true, check: apart('apart', 'refused') }];
}
