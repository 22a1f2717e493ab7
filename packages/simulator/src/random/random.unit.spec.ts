import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomOf } from './random.js';

const draws = (seed: number, name: string): readonly number[] => {
  const random = randomOf(seed, name);
  return Array.from({ length: 2_000 }, () => random.between(0, 1));
};

describe('chance', () => {
  it('is the same for the same name, and another for another name or seed', () => {
    expect(draws(1, 'a')).toEqual(draws(1, 'a'));
    expect(draws(1, 'b')).not.toEqual(draws(1, 'a'));
    expect(draws(2, 'a')).not.toEqual(draws(1, 'a'));
  });

  it('is spread evenly', () => {
    const all = draws(7, 'spread');
    const inTenths = Array.from({ length: 10 }, (_, tenth) => all.filter((draw) => Math.floor(draw * 10) === tenth).length);
    expect(inTenths.filter((count) => count < 140 || count > 260)).toEqual([]);
  });

  it('draws whole numbers with both ends, and nothing beyond them', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 3 }), (seed, low, more) => {
        const random = randomOf(seed, 'int');
        const drawn = new Set(Array.from({ length: 300 }, () => random.int(low, low + more)));
        expect([...drawn].sort((one, other) => one - other)).toEqual(Array.from({ length: more + 1 }, (_, index) => low + index));
      }),
      { numRuns: 30 },
    );
  });
});
