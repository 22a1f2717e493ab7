import { describe, expect, it } from '@jest/globals';
import { runWorld, type WorldOptions } from '../testing/simulation/world.js';

/** How many worlds to try; more by `CAIRN_TEST_SEEDS`. */
const SEEDS = Number(process.env['CAIRN_TEST_SEEDS'] ?? 1_000);

async function violationsIn(seeds: number, options: WorldOptions): Promise<string[]> {
  const found = new Set<string>();
  for (let seed = 1; seed <= seeds; seed += 1) {
    for (const violation of await runWorld(seed, options)) found.add(violation);
  }
  return [...found];
}

describe.each(['lowers', 'tells', 'inserts'] as const)('projecting over a store without transactions whose upsert %s', (upsert) => {
  it(
    `shows no state that never was, in ${SEEDS} worlds of workers that stall anywhere`,
    async () => {
      expect(await violationsIn(SEEDS, { upsert, mistake: 'none' })).toEqual([]);
    },
    60_000 + SEEDS * 50,
  );
});

describe('the simulation', () => {
  it.each([
    ['closes-before-rows', 'tells'],
    ['closes-before-rows', 'inserts'],
    ['rows-merged', 'lowers'],
    ['rows-merged', 'tells'],
    ['rows-merged', 'inserts'],
    ['to-only-on-insert', 'lowers'],
    ['to-only-on-insert', 'tells'],
  ] as const)('turns red when the planted mistake is %s where the upsert %s', async (mistake, upsert) => {
    expect(await violationsIn(60, { upsert, mistake })).not.toEqual([]);
  });
});
