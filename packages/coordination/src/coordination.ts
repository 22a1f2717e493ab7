import type { Cache } from './cache.js';
import type { Hints } from './hints.js';
import type { RateLimits } from './rate-limits.js';

/** What instances share to be fast. Without it everything is slower and nothing is wrong. */
export interface Coordination {
  readonly cache: Cache;
  readonly rateLimits: RateLimits;
  readonly hints: Hints;
  close(): Promise<void>;
}
