import { describe, expect, it } from '@jest/globals';
import { choose } from './choice.js';

/** By depth, each with what it was reached from and its team; those with an exclamation mark have findings. */
const TREE: readonly (readonly [name: string, above: string | null, teamId: string])[] = [
  ['top', null, 'all'], ['alone', null, 'a'], ['alone!', null, 'a'],
  ['left', 'top', 'a'], ['right', 'top', 'b'],
  ['l1', 'left', 'a'], ['l2!', 'left', 'a'], ['l3', 'left', 'b'], ['r1', 'right', 'b'],
  ['r11', 'r1', 'b'],
];

function chosen(limit: number | undefined, isIn: (teamId: string) => boolean = () => true) {
  const placed = TREE.filter(([, , teamId]) => isIn(teamId)).map(([id, , teamId]) => ({ id, teamId, hasFindings: id.endsWith('!') }));
  const { shown, groups } = choose(placed, (id) => TREE.find(([each]) => each === id)?.[1] ?? null, limit);
  return { shown: [...shown], groups: groups.map(({ teamId, parentId, objectives, findings }) => [teamId, parentId, objectives, findings]) };
}

describe('what is shown of a map', () => {
  it('is all of it where there is room', () => {
    expect([chosen(undefined).shown.length, chosen(10).groups]).toEqual([10, []]);
  });

  it('goes from the roots down, each family whole or not at all; those alone come last, a team together', () => {
    expect(chosen(5)).toEqual({ shown: ['top', 'left', 'right', 'r1', 'r11'], groups: [['a', null, 2, 1], ['a', 'left', 2, 1], ['b', 'left', 1, 0]] });
    expect(chosen(6).shown).toEqual(['top', 'left', 'right', 'l1', 'l2!', 'l3']);
    expect(chosen(7).shown).toEqual(['top', 'left', 'right', 'l1', 'l2!', 'l3', 'r1']);
    expect(chosen(9).groups).toEqual([['a', null, 2, 1]]);
  });

  it('counts every objective once, shown or in a group, which hangs below the nearest that is shown', () => {
    for (let limit = 1; limit <= 10; limit += 1) {
      const { shown, groups } = chosen(limit);
      expect([shown.length <= limit, shown.length + groups.reduce((sum, [, , objectives]) => sum + Number(objectives), 0)]).toEqual([true, 10]);
      expect(groups.every(([, parentId]) => parentId === null || shown.includes(String(parentId)))).toBe(true);
    }
    expect(chosen(3).groups).toContainEqual(['b', 'right', 2, 0]);
  });

  it('shows a part of the first families where none fits', () => {
    const alone = Array.from({ length: 5 }, (_, n) => ({ id: `o${n}`, teamId: 'a', hasFindings: false }));
    expect(choose(alone, () => null, 2)).toMatchObject({ shown: new Set(['o0', 'o1']), groups: [{ objectives: 3 }] });
  });

  it('finds what stands above in another team', () => {
    expect(chosen(2, (teamId) => teamId === 'b')).toEqual({ shown: ['right', 'r1'], groups: [['b', null, 1, 0], ['b', 'r1', 1, 0]] });
  });
});
