import { join, resolve } from 'node:path';
import { planKafka } from './engines/kafka.js';
import { planMongo } from './engines/mongo.js';
import { planRedis } from './engines/redis.js';
import { EngineProcess, type EnginePlan } from './process/engine-process.js';
import { leaveFolder, portsFor, takeFolder } from './process/folder.js';
import { HOST } from './process/ports.js';
import { EngineMissing, type Tell } from './tell.js';

export const ENGINES = ['mongo', 'kafka', 'redis'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What can be done to an engine that runs, whichever it is. */
export interface Engine extends Pick<EngineProcess, 'pid' | 'kill' | 'stop' | 'cont' | 'restart'> {
  /** As the product takes it: CAIRN_MONGO_URL, CAIRN_KAFKA_BROKERS or CAIRN_REDIS_URL. */
  readonly address: string;
  readonly port: number;
}

export interface Wanted<N extends EngineName> {
  /** What the engines keep stands here, with their logs. Made when it isn't there; one that was used before goes on where it was. */
  readonly folder: string;
  /** All of them when not given. */
  readonly which?: readonly N[];
  /** Free ones when not given, the same again for the same folder. */
  readonly ports?: Partial<Record<N, number>>;
  /** Hears of steps that take long. */
  readonly tell?: Tell;
}

export type Engines<N extends EngineName> = Readonly<Record<N, Engine>> & {
  /** The environment that the product finds these engines by. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends all of them in order. What they keep stays in the folder. */
  close(): Promise<void>;
};

const ADDRESSES: Readonly<Record<EngineName, (port: number) => string>> = {
  mongo: (port) => `mongodb://${HOST}:${port}/`,
  kafka: (port) => `${HOST}:${port}`,
  redis: (port) => `redis://${HOST}:${port}`,
};

const ENVIRONMENT: Readonly<Record<EngineName, (address: string) => Readonly<Record<string, string>>>> = {
  mongo: (address) => ({ CAIRN_MONGO_URL: address, CAIRN_MONGO_STANDALONE: 'unsafe' }),
  kafka: (address) => ({ CAIRN_KAFKA_BROKERS: address }),
  redis: (address) => ({ CAIRN_REDIS_URL: address }),
};

/**
 * Starts real engines as processes of this machine, installed and built first where they are missing, and resolves when each answers in its
 * own protocol. They end with this process, whatever ends it.
 * @throws EngineMissing saying what is missing; nothing is left running then
 */
export async function startEngines<N extends EngineName = EngineName>(wanted: Wanted<N>): Promise<Engines<N>> {
  if (process.platform === 'win32') throw new EngineMissing('Engines are started on Linux and macOS alone; on Windows use WSL, or docker-compose.yml.');
  const folder = resolve(wanted.folder);
  await takeFolder(folder);
  const started = new Map<EngineName, Engine & EngineProcess>();
  const close = async (): Promise<void> => {
    await Promise.all([...started.values()].map((engine) => engine.close()));
    await leaveFolder(folder);
  };
  try {
    const plans = await planAll({ ...wanted, folder });
    const starts = plans.map(async ([name, plan]) => started.set(name, Object.assign(await EngineProcess.start(plan), { address: ADDRESSES[name](plan.port), port: plan.port })));
    await settled(starts);
  } catch (error) {
    await close();
    throw error;
  }
  const env = Object.assign({}, ...ENGINES.map((name) => environmentOf(name, started.get(name)))) as Record<string, string>;
  const engines: Partial<Record<EngineName, Engine>> = Object.fromEntries(started);
  return { ...(engines as Record<N, Engine>), env, close };
}

function environmentOf(name: EngineName, engine: Engine | undefined): Readonly<Record<string, string>> {
  return engine ? ENVIRONMENT[name](engine.address) : {};
}

/** One after the other: each may install something, and two at once would wait for each other's lock. */
async function planAll({ folder, which = ENGINES, ports: wished = {}, tell = () => undefined }: Wanted<EngineName>): Promise<[EngineName, EnginePlan][]> {
  const ports = await portsFor<EngineName | 'controller'>(folder, [...which, 'controller'], wished);
  const plan: Readonly<Record<EngineName, () => Promise<EnginePlan>>> = {
    mongo: () => planMongo({ folder: join(folder, 'mongo'), port: ports.mongo }, tell),
    kafka: () => planKafka({ folder: join(folder, 'kafka'), port: ports.kafka, controllerPort: ports.controller }, tell),
    redis: () => planRedis({ folder: join(folder, 'redis'), port: ports.redis }, tell),
  };
  const plans: [EngineName, EnginePlan][] = [];
  for (const name of new Set<EngineName>(which)) plans.push([name, await plan[name]()]);
  return plans;
}

/** Waits for all, so that none comes up after one failed; then throws what failed first. */
async function settled(starts: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(starts)).find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
