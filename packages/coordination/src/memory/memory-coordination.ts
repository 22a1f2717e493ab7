import type { Coordination } from '../coordination.js';
import { MemoryCache } from './memory-cache.js';
import { MemoryHints } from './memory-hints.js';
import { MemoryRateLimits } from './memory-rate-limits.js';

/** Coordination of a process with itself. @param clock milliseconds since the epoch */
export function memoryCoordination(clock: () => number): Coordination {
  const hints = new MemoryHints();
  return { cache: new MemoryCache(clock), rateLimits: new MemoryRateLimits(clock), hints, close: async () => hints.close() };
}
