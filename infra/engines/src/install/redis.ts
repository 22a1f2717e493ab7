import { EngineMissing, type Tell } from '../tell.js';
import { findCommand } from './commands.js';
import { installPackage } from './debian.js';

/**
 * A `redis-server`: of the path, or Debian's, installed where that is possible.
 * @throws EngineMissing
 */
export async function findRedis(tell: Tell): Promise<string> {
  const found = findCommand('redis-server');
  if (found) return found;
  const problem = await installPackage(['redis-server'], tell);
  const installed = findCommand('redis-server');
  if (installed) return installed;
  throw new EngineMissing(`Redis is missing: ${problem ?? 'apt-get installed it, and it is not on the path'}. Install redis-server, or set CAIRN_REDIS_URL to a Redis of your own.`);
}
