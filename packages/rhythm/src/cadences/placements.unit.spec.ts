import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placementsOf, type TeamPlace } from './placements.js';

const day = (n: number): string => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const place = (teamId: string, on: number, parentTeamId?: string): TeamPlace => ({ teamId, from: day(on), ...(parentTeamId !== undefined && { parentTeamId }) });
const tree = [place('root', 1), place('sales', 1, 'root'), place('care', 1, 'root'), place('north', 1, 'sales'), place('t', 2, 'north')];

describe('where a team stood', () => {
  it('is the path from the top, from its first day on', () => {
    expect(placementsOf('t', tree)).toEqual([{ from: day(2), path: ['root', 'sales', 'north', 't'] }]);
    expect(placementsOf('root', tree)).toEqual([{ from: day(1), path: ['root'] }]);
    expect(placementsOf('nobody', tree)).toEqual([]);
  });

  it('changes when it moves, or a team above it does; not when others do, nor by a move that leads nowhere else', () => {
    const moved = [...tree, place('sales', 4, 'care'), place('north', 5, 'care'), place('t', 8, 'sales'), place('t', 9, 'sales'), place('north', 12, 'root')];
    expect(placementsOf('t', moved)).toEqual([
      { from: day(2), path: ['root', 'sales', 'north', 't'] },
      { from: day(4), path: ['root', 'care', 'sales', 'north', 't'] },
      { from: day(5), path: ['root', 'care', 'north', 't'] },
      { from: day(8), path: ['root', 'care', 'sales', 't'] },
    ]);
  });

  it('is told in the order of time, of two from the same instant as decided last', () => {
    const moved = [...tree, place('t', 9, 'care'), place('t', 5, 'sales'), place('t', 5, 'root')];
    expect(placementsOf('t', moved).slice(1)).toEqual([{ from: day(5), path: ['root', 't'] }, { from: day(9), path: ['root', 'care', 't'] }]);
  });

  it('goes by the first place of a team above it for the time before that, and ends at one that is not known', () => {
    expect(placementsOf('t', [place('t', 2, 'late'), place('late', 6, 'root'), place('late', 9, 'gone')])).toEqual([
      { from: day(2), path: ['root', 'late', 't'] },
      { from: day(9), path: ['gone', 'late', 't'] },
    ]);
  });

  it('ends where a circle would begin again', () => {
    expect(placementsOf('t', [place('a', 1, 'b'), place('b', 1, 'a'), place('t', 1, 'a')])).toEqual([{ from: day(1), path: ['b', 'a', 't'] }]);
  });

  it('at any instant is what the teams’ own places say at that instant', () => {
    const ids = ['a', 'b', 'c', 't'];
    const anyPlace = fc.record({ on: fc.integer({ min: 1, max: 20 }), team: fc.nat({ max: 3 }), parent: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 12 }), fc.integer({ min: 1, max: 25 }), (drawn, on) => {
        const teams = [place('t', 1, 'c'), ...drawn.map(({ on: from, team, parent }) => (parent < team ? place(ids[team] ?? '', from, ids[parent]) : place(ids[team] ?? '', from)))];
        const placements = placementsOf('t', teams);
        expect(placements.findLast(({ from }) => from <= day(on))?.path).toEqual(climb('t', day(on), teams));
        expect(placements.some(({ path }, index) => path.join('/') === placements[index - 1]?.path.join('/'))).toBe(false);
      }),
    );
  });
});

/** The path at one instant, one parent after the other. */
function climb(teamId: string, at: string, teams: readonly TeamPlace[]): readonly string[] {
  const inOrder = teams.filter((each) => each.teamId === teamId).toSorted((one, other) => one.from.localeCompare(other.from));
  const parent = (inOrder.filter(({ from }) => from <= at).at(-1) ?? inOrder[0])?.parentTeamId;
  return [...(parent === undefined ? [] : climb(parent, at, teams)), teamId];
}
