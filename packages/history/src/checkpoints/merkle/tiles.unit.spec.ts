import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { growTiles } from './grow-tiles.js';
import { leafHash } from './hashes.js';
import { memoryTiles } from './memory-tiles.fixture.js';
import { numberedLeaves, referenceRoot, treeOf } from './reference-tree.fixture.js';
import { RightEdge } from './right-edge.js';
import { TiledTree } from './tiled-tree.js';
import { verifyConsistency } from './verify-consistency.js';
import { verifyInclusion } from './verify-inclusion.js';

describe('tiles', () => {
  it('give the tree of the recursive definition, however it was cut into pieces while it grew', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }), async (pieces) => {
        const leaves = numberedLeaves(pieces.reduce((sum, piece) => sum + piece, 0));
        const tiles = memoryTiles();
        const tree = new TiledTree(tiles.read);
        let size = 0;
        for (const piece of pieces) {
          const edge = await tree.rightEdge(size);
          tiles.put(await growTiles(edge, leaves.slice(size, size + piece).map(leafHash), tiles.read));
          size += piece;
          expect(edge.size).toBe(size);
          expect(edge.root()).toEqual(referenceRoot(leaves.slice(0, size)));
        }
        expect(tiles.all).toEqual((await treeOf(leaves.map(leafHash))).tiles.all);
      }),
      { numRuns: 30 },
    ));

  it('are full where they ended, and only those that grew are written', async () => {
    const { tree, tiles } = await treeOf(numberedLeaves(600).map(leafHash));
    const lengths = [...tiles.all].map(([name, { hashes }]) => [name, hashes.length / 32]);
    expect(new Map(lengths as [string, number][])).toEqual(new Map([['0/0', 256], ['0/1', 256], ['0/2', 88], ['1/0', 2]]));
    const grown = await growTiles(await tree.rightEdge(600), numberedLeaves(1).map(leafHash), tiles.read);
    expect(grown.map(({ level, index, hashes }) => [level, index, hashes.length / 32])).toEqual([[0, 2, 89]]);
  });

  it('that are longer than the tree grow from where the tree ends', async () => {
    const leaves = numberedLeaves(20);
    const { tree, tiles } = await treeOf(leaves.map(leafHash));
    const edge = await tree.rightEdge(10);
    const grown = await growTiles(edge, leaves.slice(10).map(leafHash), tiles.read);
    expect(grown.map(({ hashes }) => Buffer.from(hashes))).toEqual([...tiles.all.values()].map(({ hashes }) => Buffer.from(hashes)));
  });

  it('that are missing are noticed before anything is built on them', async () => {
    const { tree, tiles } = await treeOf(numberedLeaves(600).map(leafHash));
    for (const name of ['0/2', '1/0']) {
      const tile = tiles.all.get(name);
      tiles.all.delete(name);
      await expect(tree.rightEdge(600)).rejects.toMatchObject({ code: 'tiles-missing' });
      if (tile) tiles.all.set(name, tile);
    }
    expect((await tree.rightEdge(600)).size).toBe(600);
  });

  it('of three levels give every proof from a handful of them', async () => {
    const size = 70_000;
    const hashes = numberedLeaves(size).map(leafHash);
    const { tree, edge, tiles } = await treeOf(hashes);
    const early = new RightEdge();
    hashes.slice(0, 66_001).forEach((hash) => early.append(hash));
    for (const position of [1, 256, 257, 65_536, 65_537, 66_001, size]) {
      tiles.reads = 0;
      const path = await tree.inclusionProof(position, size);
      expect(tiles.reads).toBeLessThanOrEqual(6);
      expect(verifyInclusion({ index: position - 1, size, leaf: hashes[position - 1] ?? Buffer.of(), root: edge.root(), path })).toBe(true);
    }
    tiles.reads = 0;
    const path = await tree.consistencyProof(66_001, size);
    expect(tiles.reads).toBeLessThanOrEqual(6);
    expect(verifyConsistency({ oldSize: 66_001, newSize: size, oldRoot: early.root(), newRoot: edge.root(), path })).toBe(true);
  });
});
