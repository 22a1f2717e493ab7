import { describe, expect, it } from '@jest/globals';
import type { Team } from '../../api/organization.js';
import { treeOf } from './team-tree.js';

const team = (teamId: string, parentTeamId?: string): Team => ({ teamId, name: teamId, kind: 'team', memberIds: [], closed: false, ...(parentTeamId !== undefined && { parentTeamId }) });
const byText = (one: string, other: string): number => one.localeCompare(other);

describe('the tree of teams', () => {
  it('has each team before those below it, by name, and knows the subtree', () => {
    const tree = treeOf([team('z', 'root'), team('a', 'root'), team('deep', 'a'), team('root'), team('lost', 'gone')], byText);
    expect(tree.map(({ team: { teamId }, depth }) => [teamId, depth])).toEqual([['lost', 0], ['root', 0], ['a', 1], ['deep', 2], ['z', 1]]);
    expect([...(tree.find((branch) => branch.team.teamId === 'a')?.subtree ?? [])]).toEqual(['a', 'deep']);
  });
});
