import { join } from 'node:path';
import { startEngines, type EngineName } from '@cairn/engines';
import { inDirectory } from '../history/workspace.js';
import { nameOf } from './name-of.js';

/** Engines to measure on. */
export interface UsedEngines {
  /** The environment that the product finds them by. */
  readonly env: Readonly<Record<string, string>>;
  /** What they are, with their versions: stands beside every figure. */
  readonly names: string;
}

const VARIABLES: Readonly<Record<EngineName, string>> = { mongo: 'CAIRN_MONGO_URL', kafka: 'CAIRN_KAFKA_BROKERS', redis: 'CAIRN_REDIS_URL' };

/** Those that the environment names, the others started for the time of a piece of work. @throws EngineMissing where one can not be had */
export async function withEngines<T>(wanted: readonly EngineName[], work: (engines: UsedEngines) => Promise<T>): Promise<T> {
  const given = Object.fromEntries(wanted.flatMap((name) => givenOf(name)));
  const which = wanted.filter((name) => given[VARIABLES[name]] === undefined);
  if (which.length === 0) return work({ env: given, names: await namesOf(wanted, given, which) });
  return inDirectory(async (directory) => {
    const started = await startEngines({ folder: join(directory, 'engines'), which, tell: (sentence) => void process.stderr.write(`${sentence}\n`) });
    try {
      const env = { ...given, ...started.env };
      return await work({ env, names: await namesOf(wanted, env, which) });
    } finally {
      await started.close();
    }
  });
}

function givenOf(name: EngineName): [string, string][] {
  const address = process.env[VARIABLES[name]] ?? '';
  const standalone = process.env['CAIRN_MONGO_STANDALONE'];
  if (address === '') return [];
  return name === 'mongo' && standalone !== undefined ? [[VARIABLES.mongo, address], ['CAIRN_MONGO_STANDALONE', standalone]] : [[VARIABLES[name], address]];
}

async function namesOf(wanted: readonly EngineName[], env: Readonly<Record<string, string>>, started: readonly EngineName[]): Promise<string> {
  const names = await Promise.all(wanted.map((name) => nameOf[name](env[VARIABLES[name]] ?? '', started.includes(name))));
  return names.join(', ');
}
