import { mkdir } from 'node:fs/promises';
import { findProgram } from '../install/program.js';
import type { EnginePlan } from '../process/engine-process.js';
import { HOST } from '../process/ports.js';
import type { Tell } from '../tell.js';
import { REDIS } from '../wire/questions.js';

const PROGRAM = { command: 'redis-server', package: 'redis-server', otherwise: 'Install redis-server, or set CAIRN_REDIS_URL to a Redis of your own.' } as const;

/**
 * Redis as a cache is run: it keeps nothing on the disk, so a restart forgets everything, and the product must be right all the same.
 * @throws EngineMissing
 */
export async function planRedis({ folder, port }: { folder: string; port: number }, tell: Tell): Promise<EnginePlan> {
  const command = await findProgram(PROGRAM, tell);
  await mkdir(folder, { recursive: true });
  const settings = { port, bind: HOST, dir: folder, save: '', appendonly: 'no', maxmemory: '128mb', 'maxmemory-policy': 'allkeys-lru' };
  return { name: 'Redis', command, args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]), port, folder, question: REDIS };
}
