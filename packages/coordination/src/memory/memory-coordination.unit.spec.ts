import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Coordination } from '../coordination.js';
import { coordinationContract, doNothingCoordination, type CoordinationHarness } from '../testing/index.js';
import { MemoryCache } from './memory-cache.js';
import { memoryCoordination } from './memory-coordination.js';
import { MemoryRateLimits } from './memory-rate-limits.js';

/** Time passes when told to, and what waits for a turn of the event loop gets one. */
class Harness implements CoordinationHarness {
  now = 1_000_000;
  readonly #make: (clock: () => number) => Coordination;

  constructor(make: (clock: () => number) => Coordination) {
    this.#make = make;
  }

  async open(): Promise<Coordination> {
    return this.#make(() => this.now);
  }

  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    await Promise.resolve();
  }
}

describe('coordination contract: memory', () => {
  it.each(coordinationContract)('$name', ({ run }) => run(new Harness(memoryCoordination)));
});

describe('coordination contract: an adapter that does nothing', () => {
  it.each(coordinationContract)('fails: $name', ({ run }) => expect(run(new Harness(doNothingCoordination))).rejects.toThrow());
});

describe('the cache in memory', () => {
  it('stays within its bound, and what was used longest ago goes first', async () => {
    const cache = new MemoryCache(() => 0, 30);
    for (const key of ['a', 'b', 'c']) await cache.set(key, 'x'.repeat(9), 1_000);
    await cache.get('a');
    await cache.set('d', 'x'.repeat(9), 1_000);
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => cache.get(key)))).toEqual(['x'.repeat(9), undefined, 'x'.repeat(9), 'x'.repeat(9)]);
  });
});

describe('rate limits in memory', () => {
  it('never allow more than the limit and what time has given back, however calls come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.array(fc.nat(400), { maxLength: 60 }), async (limit, pauses) => {
        let now = 0;
        const rateLimits = new MemoryRateLimits(() => now);
        let allowed = 0;
        for (const pause of pauses) {
          now += pause;
          const verdict = await rateLimits.take('key', { limit, window: 1_000 });
          allowed += verdict.allowed ? 1 : 0;
          expect(verdict.remaining).toBeGreaterThanOrEqual(0);
          expect(verdict.retryAfter > 0).toBe(verdict.remaining === 0);
        }
        expect(allowed).toBeLessThanOrEqual(limit + Math.floor((now * limit) / 1_000 + 1e-6));
      }),
    );
  });

  it.each([6, 7, 500, 999, 100_000])('allow a whole limit of %i at once by the clock on the wall', async (limit) => {
    const rateLimits = new MemoryRateLimits(() => 1_795_370_400_123);
    let allowed = 0;
    for (let n = 0; n <= limit; n += 1) allowed += (await rateLimits.take('key', { limit, window: 1_000 })).allowed ? 1 : 0;
    expect(allowed).toBe(limit);
  });
});
