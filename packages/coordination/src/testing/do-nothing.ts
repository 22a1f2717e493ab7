import type { Coordination } from '../coordination.js';

/** Keeps nothing, allows nothing, tells nobody: every case of the contract must fail against it. */
export function doNothingCoordination(): Coordination {
  return {
    cache: { get: async () => undefined, set: async () => undefined },
    rateLimits: { take: async () => ({ allowed: false, remaining: 0, retryAfter: 0 }) },
    hints: { publish: async () => undefined, subscribe: async () => () => undefined },
    close: async () => undefined,
  };
}
