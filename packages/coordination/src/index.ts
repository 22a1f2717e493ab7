export { LONGEST_VALUE, type Cache } from './cache.js';
export type { Coordination } from './coordination.js';
export type { Hint, Hints } from './hints.js';
export { memoryCoordination } from './memory/memory-coordination.js';
export type { Rate, RateLimits, Verdict } from './rate-limits.js';
