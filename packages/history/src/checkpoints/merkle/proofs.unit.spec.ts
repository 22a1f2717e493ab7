import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafHash, type NodeHash } from './hashes.js';
import { numberedLeaves, referenceRoot, treeOf } from './reference-tree.fixture.js';
import type { TiledTree } from './tiled-tree.js';
import { verifyConsistency, type ConsistencyClaim } from './verify-consistency.js';
import { verifyInclusion, type InclusionClaim } from './verify-inclusion.js';

/** Large enough for three tiles and every shape of right edge. */
const MOST = 600;
const leaves = numberedLeaves(MOST);
const roots = leaves.map((_, n) => referenceRoot(leaves.slice(0, n + 1)));
const rootAt = (size: number): NodeHash => roots[size - 1] ?? Buffer.of();
const leafAt = (position: number): NodeHash => leafHash(leaves[position - 1] ?? Buffer.of());

/** Two places in one tree, the smaller first. */
const pair = fc.tuple(fc.integer({ min: 1, max: MOST }), fc.integer({ min: 1, max: MOST })).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
const bit = fc.nat({ max: 255 });

const flipped = (hash: NodeHash, n: number): NodeHash => Uint8Array.from(hash, (byte, i) => (i === n >> 3 ? byte ^ (1 << (n & 7)) : byte));
const flippedIn = (path: readonly NodeHash[], at: number, n: number): NodeHash[] => path.map((hash, i) => (i === at % path.length ? flipped(hash, n) : hash));

async function inclusion(tree: TiledTree, position: number, size: number): Promise<InclusionClaim> {
  return { index: position - 1, size, leaf: leafAt(position), root: rootAt(size), path: await tree.inclusionProof(position, size) };
}

async function consistency(tree: TiledTree, oldSize: number, newSize: number): Promise<ConsistencyClaim> {
  return { oldSize, newSize, oldRoot: rootAt(oldSize), newRoot: rootAt(newSize), path: await tree.consistencyProof(oldSize, newSize) };
}

describe('proofs', () => {
  const grown = treeOf(leaves.map(leafHash));

  it('hold for every leaf of every tree', () =>
    fc.assert(
      fc.asyncProperty(pair, async ([position, size]) => {
        expect(verifyInclusion(await inclusion((await grown).tree, position, size))).toBe(true);
      }),
      { numRuns: 300 },
    ));

  it('hold for every tree and every later one', () =>
    fc.assert(
      fc.asyncProperty(pair, async ([oldSize, newSize]) => {
        expect(verifyConsistency(await consistency((await grown).tree, oldSize, newSize))).toBe(true);
      }),
      { numRuns: 300 },
    ));

  it('of inclusion fail with any changed bit, another place or leaf, the root of another size, or a path of another length', () =>
    fc.assert(
      fc.asyncProperty(pair, bit, fc.nat(), fc.integer({ min: 1, max: MOST }), async ([position, size], n, at, other) => {
        const claim = await inclusion((await grown).tree, position, size);
        const { path } = claim;
        const wrong: InclusionClaim[] = [
          { ...claim, leaf: flipped(claim.leaf, n) },
          { ...claim, root: flipped(claim.root, n) },
          { ...claim, path: [...path, claim.leaf] },
          { ...claim, path: [claim.leaf, ...path] },
          { ...claim, index: size },
          { ...claim, index: -1 },
          { ...claim, index: claim.index + 0.5 },
        ];
        if (path.length > 0) wrong.push({ ...claim, path: flippedIn(path, at, n) }, { ...claim, path: path.slice(1) }, { ...claim, path: path.slice(0, -1) });
        if (other !== position) wrong.push({ ...claim, leaf: leafAt(other) }, { ...claim, index: other - 1 });
        if (other !== size) wrong.push({ ...claim, root: rootAt(other) });
        expect(wrong.map(verifyInclusion)).toEqual(wrong.map(() => false));
      }),
      { numRuns: 150 },
    ));

  it('of consistency fail with any changed bit, the root of another size, or a path of another length', () =>
    fc.assert(
      fc.asyncProperty(pair, bit, fc.nat(), fc.integer({ min: 1, max: MOST }), async ([oldSize, newSize], n, at, other) => {
        const claim = await consistency((await grown).tree, oldSize, newSize);
        const { path } = claim;
        const wrong: ConsistencyClaim[] = [
          { ...claim, oldRoot: flipped(claim.oldRoot, n) },
          { ...claim, newRoot: flipped(claim.newRoot, n) },
          { ...claim, path: [...path, claim.oldRoot] },
          { ...claim, oldSize: 0 },
          { ...claim, oldSize: newSize + 1 },
          { ...claim, newSize: oldSize - 1 },
        ];
        if (path.length > 0) wrong.push({ ...claim, path: flippedIn(path, at, n) }, { ...claim, path: path.slice(1) }, { ...claim, path: path.slice(0, -1) });
        if (other !== oldSize) wrong.push({ ...claim, oldRoot: rootAt(other) });
        if (other !== newSize) wrong.push({ ...claim, newRoot: rootAt(other) });
        expect(wrong.map(verifyConsistency)).toEqual(wrong.map(() => false));
      }),
      { numRuns: 150 },
    ));

  it('prove nothing outside of the tree', async () => {
    const { tree } = await grown;
    for (const [first, last] of [[0, 5], [6, 5], [1.5, 5], [1, Infinity]] as const) {
      await expect(tree.inclusionProof(first, last)).rejects.toMatchObject({ code: 'proof-out-of-range' });
      await expect(tree.consistencyProof(first, last)).rejects.toMatchObject({ code: 'proof-out-of-range' });
    }
    await expect(tree.inclusionProof(1, MOST + 1)).rejects.toMatchObject({ code: 'tiles-missing' });
  });
});
