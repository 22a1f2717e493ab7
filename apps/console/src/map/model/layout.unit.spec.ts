import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MapLink, NodeFacts } from './answers.js';
import { layOut } from './layout.js';
import { ROOM } from './places.js';
import { treeOf } from './tree.js';

interface Wood {
  readonly nodes: readonly NodeFacts[];
  readonly links: readonly MapLink[];
}

/** Objectives that each contribute to one before, or to nothing. */
const woods: fc.Arbitrary<Wood> = fc.array(fc.option(fc.nat(), { freq: 4 }), { minLength: 1, maxLength: 90 }).map((picks) => {
  const parents = picks.map((pick, index) => (pick === null || index === 0 ? undefined : pick % index));
  const depths: number[] = [];
  for (const parent of parents) depths.push(parent === undefined ? 0 : (depths[parent] ?? 0) + 1);
  const nodes = depths.map((depth, index) => ({ objectiveId: `o${index}`, title: '', teamId: 't', ownerId: 'p', kind: 'committed' as const, depth }));
  const links = parents.flatMap((parent, index) => (parent === undefined ? [] : [{ alignmentId: `l${index}`, fromId: `o${index}`, toId: `o${parent}`, weight: '1' }]));
  return { nodes, links };
});

describe('the layout', () => {
  it('gives every objective one place, none over another, all within its bounds', () => {
    fc.assert(
      fc.property(woods, fc.constantFrom(0.75, 1.5), ({ nodes, links }, aspect) => {
        const layout = layOut(treeOf(nodes, links, []), aspect);
        expect(layout.nodes.map(({ facts }) => facts.objectiveId).sort()).toEqual(nodes.map(({ objectiveId }) => objectiveId).sort());
        const boxes = layout.nodes.map(({ x, y, rank }) => ({ left: x - ROOM[rank].width / 2, right: x + ROOM[rank].width / 2, top: y, bottom: y + ROOM[rank].height }));
        for (const [index, one] of boxes.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(-0.01);
          expect(one.right).toBeLessThanOrEqual(layout.width + 0.01);
          expect(one.bottom).toBeLessThanOrEqual(layout.height + 0.01);
          for (const other of boxes.slice(index + 1)) {
            const apart = one.right <= other.left + 0.01 || other.right <= one.left + 0.01 || one.bottom <= other.top + 0.01 || other.bottom <= one.top + 0.01;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts contributors below, and groups among those they stand with', () => {
    const wood = { nodes: ['a', 'b', 'c'].map((objectiveId, index) => ({ objectiveId, title: '', teamId: 't', ownerId: 'p', kind: 'committed' as const, depth: index === 0 ? 0 : 1 })) };
    const links = ['b', 'c'].map((fromId) => ({ alignmentId: fromId, fromId, toId: 'a', weight: '1' }));
    const { nodes, groups } = layOut(treeOf(wood.nodes, links, [{ groupId: 'g', teamId: 't', parentId: 'a', objectives: 12, findings: 3 }]), 1.5);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => nodes.find(({ facts }) => facts.objectiveId === id));
    expect(a?.rank).toBe('root');
    expect(Math.min(b?.y ?? 0, c?.y ?? 0)).toBeGreaterThan(a?.y ?? 0);
    expect(groups).toHaveLength(1);
  });
});

describe('the tree', () => {
  it('hangs an objective below one parent and keeps what it contributes to besides', () => {
    const nodes = [{ id: 'a', depth: 0 }, { id: 'b', depth: 0 }, { id: 'c', depth: 1 }].map(({ id, depth }) => ({ objectiveId: id, title: '', teamId: 't', ownerId: 'p', kind: 'committed' as const, depth }));
    const links = ['a', 'b'].map((toId) => ({ alignmentId: toId, fromId: 'c', toId, weight: '1' }));
    const tree = treeOf(nodes, links, []);
    expect(tree.roots.map(({ facts, children }) => [facts.objectiveId, children.length])).toEqual([['a', 1], ['b', 0]]);
    expect(tree.further.map(({ toId }) => toId)).toEqual(['b']);
  });
});
