import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { namedIds } from '../random/named-ids.js';
import { FEWEST_PEOPLE, drawRoster } from './draw-roster.js';

const draw = (seed: number, people: number) => drawRoster({ seed, people, languages: ['en', 'zh'], ids: namedIds(seed) });

describe('an organization', () => {
  it('gives each person one place: a role, a lead, or a team', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: FEWEST_PEOPLE, max: 600 }), (seed, people) => {
        const { units, people: everybody } = draw(seed, people);
        const placed = units.flatMap(({ lead, members }) => [lead, ...members]).map(({ personId }) => personId);
        expect(placed).toHaveLength(people);
        expect(new Set(placed)).toEqual(new Set(everybody.map(({ personId }) => personId)));
        expect(new Set(everybody.map(({ email }) => email)).size).toBe(people);
        expect(everybody.filter(({ email }) => !/^[a-z.]+\.\d+@example\.com$/.test(email))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is a tree with parents first, every team in a division', () => {
    fc.assert(
      fc.property(fc.integer({ min: FEWEST_PEOPLE, max: 600 }), (people) => {
        const { units, teams, divisions } = draw(1, people);
        expect(units.slice(1).filter(({ parent, index }) => parent === undefined || parent.index >= index)).toEqual([]);
        expect(divisions.length).toBeGreaterThanOrEqual(2);
        expect(teams.filter(({ division }) => division?.kind !== 'division')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('has all four levels when it is large enough', () => {
    const kinds = draw(1, 200).units.map(({ kind }) => kind);
    const count = (wanted: string): number => kinds.filter((kind) => kind === wanted).length;
    expect(['organization', 'division', 'department', 'team'].map(count)).toEqual([1, 3, 7, 25]);
  });
});
