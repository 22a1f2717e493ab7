import type { Coordination } from '../coordination.js';
import { RedisCache } from './redis-cache.js';
import { RedisHints } from './redis-hints.js';
import { RedisLine, type RedisStatus } from './redis-line.js';
import { RedisRateLimits } from './redis-rate-limits.js';

export interface RedisPlace {
  /** redis://… or rediss://…, with user and password where there are any. */
  readonly url: string;
  /** Put before every key and channel, after `cairn:`. */
  readonly prefix?: string;
  /** Milliseconds by which rates are counted. Absent: Redis' own time, which is the same for all instances. */
  readonly clock?: () => number;
}

export interface RedisCoordination extends Coordination {
  /** Degraded while Redis is away, silent or refuses: all goes on, each process for itself. The problem is safe to show. */
  status(): RedisStatus;
}

/**
 * Coordination of all instances over one Redis. Nobody waits for it longer than a tenth of a second: while it is away the cache misses, each
 * process counts rates for itself and tells hints to itself alone. It comes back by itself.
 * Resolves within about a second, whether Redis is there or not.
 * @throws CairnError `redis-address-invalid`
 */
export async function redisCoordination({ url, prefix: own = '', clock }: RedisPlace): Promise<RedisCoordination> {
  const prefix = `cairn:${own}`;
  const line = new RedisLine(url);
  const hints = await RedisHints.over(line, prefix);
  await line.open();
  return {
    cache: new RedisCache(line, prefix),
    rateLimits: new RedisRateLimits(line, { prefix, ...(clock && { clock }) }),
    hints,
    status: () => line.status(),
    close: async () => {
      hints.close();
      await line.close();
    },
  };
}
