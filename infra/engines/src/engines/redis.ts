import { mkdir } from 'node:fs/promises';
import { findRedis } from '../install/redis.js';
import type { EnginePlan } from '../process/engine-process.js';
import { HOST } from '../process/ports.js';
import type { Tell } from '../tell.js';
import { REDIS } from '../wire/questions.js';

/**
 * Redis as a cache is run: it keeps nothing on the disk, so a restart forgets everything, and the product must be right all the same.
 * @throws EngineMissing
 */
export async function planRedis({ folder, port }: { folder: string; port: number }, tell: Tell): Promise<EnginePlan> {
  const command = await findRedis(tell);
  await mkdir(folder, { recursive: true });
  const settings = { port, bind: HOST, dir: folder, save: '', appendonly: 'no', maxmemory: '128mb', 'maxmemory-policy': 'allkeys-lru' };
  return { name: 'Redis', command, args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]), port, folder, question: REDIS };
}
