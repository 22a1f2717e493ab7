import { describe, expect, it } from '@jest/globals';
import type { NodeState } from '../model/answers.js';
import { treeOf } from '../model/tree.js';
import { moveIn, rowsOf } from './rows.js';

const STATE: NodeState = { state: 'committed', progress: null, borrowed: false, expected: null, pace: null, paceStatus: null, health: null, confidence: null, support: null, supportPace: null, findings: [] };
const nodes = [['a', 0], ['b', 1], ['c', 2], ['d', 0]].map(([id, depth]) => ({ objectiveId: String(id), title: '', teamId: 't', ownerId: 'p', kind: 'committed' as const, depth: Number(depth) }));
const links = [['b', 'a'], ['c', 'b']].map(([fromId = '', toId = '']) => ({ alignmentId: fromId, fromId, toId, weight: '1' }));
const tree = treeOf(nodes, links, [{ groupId: 'g', teamId: 't', parentId: 'a', objectives: 2, findings: 0 }]);
const at = (...ids: readonly string[]) => ({ states: new Map(ids.map((id) => [id, STATE])) });

describe('rows of the table', () => {
  it('go down the tree, each with its level and its place among its siblings', () => {
    const rows = rowsOf(tree, at('a', 'b', 'c', 'd'), new Set());
    expect(rows.map(({ key, level, place, among, isOpen }) => [key, level, place, among, isOpen])).toEqual([
      ['a', 1, 1, 2, true],
      ['b', 2, 1, 2, true],
      ['c', 3, 1, 1, undefined],
      ['g', 2, 2, 2, undefined],
      ['d', 1, 2, 2, undefined],
    ]);
  });

  it('leave out what is closed, and what was not there yet', () => {
    expect(rowsOf(tree, at('a', 'b', 'c', 'd'), new Set(['b'])).map(({ key }) => key)).toEqual(['a', 'b', 'g', 'd']);
    expect(rowsOf(tree, at('a', 'b'), new Set()).map(({ key }) => key)).toEqual(['a', 'b', 'g']);
  });

  it('are gone through by keys as in a tree', () => {
    const rows = rowsOf(tree, at('a', 'b', 'c', 'd'), new Set(['b']));
    expect([moveIn(rows, 0, 'ArrowDown'), moveIn(rows, 0, 'ArrowUp'), moveIn(rows, 0, 'End'), moveIn(rows, 3, 'Home')]).toEqual([1, 0, 3, 0]);
    expect([moveIn(rows, 1, 'ArrowRight'), moveIn(rows, 0, 'ArrowRight'), moveIn(rows, 0, 'ArrowLeft'), moveIn(rows, 2, 'ArrowLeft')]).toEqual(['open', 1, 'close', 0]);
    expect(moveIn(rows, 3, 'ArrowRight')).toBeUndefined();
    expect(moveIn(rows, 0, 'x')).toBeUndefined();
  });
});
