import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runWorld } from '../testing/simulation/world.js';

/** How many worlds to try; more by `CAIRN_TEST_SEEDS`. */
const SEEDS = Number(process.env['CAIRN_TEST_SEEDS'] ?? 10_000);

/** Worlds refuse by errors that nobody reads the stack of, and taking it is half of their time. */
const { stackTraceLimit } = Error;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

describe('the sequencer over a simulated replica set', () => {
  it(
    `breaks no promise in ${SEEDS} worlds of failover, roll-back, late writes and lost acknowledgements`,
    async () => {
      let commits = 0;
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        const world = await runWorld(seed);
        commits += world.commits;
        if (world.violations.length > 0) throw new Error(`seed ${seed}: ${world.violations.join(', ')}`);
      }
      expect(commits).toBeGreaterThan(SEEDS * 5);
    },
    60_000 + SEEDS * 50,
  );

  it.each(['head-from-local-read', 'goes-on-as-numbered'] as const)('turns red when the planted mistake is %s', async (mistake) => {
    const found = new Set<string>();
    for (let seed = 1; seed <= 400; seed += 1) for (const violation of (await runWorld(seed, mistake)).violations) found.add(violation);
    expect([...found]).toEqual(expect.arrayContaining([expect.stringMatching(/chain broken|hole|lost|damaged/)]));
  });
});
