import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import type { RateLimits, Verdict } from '../rate-limits.js';
import type { CoordinationHarness } from './harness.js';

/** Ten at once, then one every 100 ms. */
const RATE = { limit: 10, window: 1_000 };

async function takeMany(rateLimits: RateLimits, key: string, times: number): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let n = 0; n < times; n += 1) verdicts.push(await rateLimits.take(key, RATE));
  return verdicts;
}

const allowedOf = (verdicts: readonly Verdict[]): number => verdicts.filter(({ allowed }) => allowed).length;

export const rateLimitCases: readonly ContractCase<CoordinationHarness>[] = [
  {
    name: 'a rate allows its limit at once and counts down',
    run: async (harness) => {
      const { rateLimits } = await harness.open();
      const verdicts = await takeMany(rateLimits, 'key', 10);
      strictEqual(allowedOf(verdicts), 10);
      deepStrictEqual([verdicts[0]?.remaining, verdicts[9]?.remaining], [9, 0]);
    },
  },
  {
    name: 'a rate refuses what is over its limit, and says when to come back',
    run: async (harness) => {
      const { rateLimits } = await harness.open();
      await takeMany(rateLimits, 'key', 10);
      const { allowed, retryAfter } = await rateLimits.take('key', RATE);
      ok(!allowed && retryAfter > 0 && retryAfter <= 100, `retry after ${retryAfter}`);
      await harness.pass(retryAfter + 5);
      strictEqual((await rateLimits.take('key', RATE)).allowed, true);
    },
  },
  {
    name: 'a refused call costs nothing',
    run: async (harness) => {
      const { rateLimits } = await harness.open();
      await takeMany(rateLimits, 'key', 60);
      await harness.pass(RATE.window + 20);
      strictEqual(allowedOf(await takeMany(rateLimits, 'key', 10)), 10);
    },
  },
  {
    name: 'callers at once get exactly the limit between them',
    run: async (harness) => {
      const { rateLimits } = await harness.open();
      strictEqual(allowedOf(await Promise.all(Array.from({ length: 50 }, () => rateLimits.take('key', { limit: 10, window: 60_000 })))), 10);
    },
  },
  {
    name: 'keys do not share a rate',
    run: async (harness) => {
      const { rateLimits } = await harness.open();
      await takeMany(rateLimits, 'one', 20);
      strictEqual(allowedOf(await takeMany(rateLimits, 'other', 10)), 10);
    },
  },
];
