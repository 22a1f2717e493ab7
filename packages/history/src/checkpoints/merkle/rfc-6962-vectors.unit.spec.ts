import { describe, expect, it } from '@jest/globals';
import { leafHash } from './hashes.js';
import { EMPTY_ROOT, RightEdge } from './right-edge.js';
import { referenceRoot, treeOf } from './reference-tree.fixture.js';
import { verifyConsistency } from './verify-consistency.js';
import { verifyInclusion } from './verify-inclusion.js';

/** The eight leaves, roots and proofs that implementations of Certificate Transparency test each other with. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((leaf) => Buffer.from(leaf, 'hex'));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const N = {
  leaf1: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  leaf4: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  leaf6: 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
  leaves2and3: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  leaves4and5: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  leaves6and7: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  leaves4to7: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
};
const root = (size: number): Buffer => Buffer.from(ROOTS[size] ?? '', 'hex');
const hex = (hashes: readonly Uint8Array[]): string[] => hashes.map((hash) => Buffer.from(hash).toString('hex'));

describe('the test vectors of RFC 6962', () => {
  it('have these roots, leaf by leaf and at once', () => {
    const edge = new RightEdge();
    expect(hex([EMPTY_ROOT, edge.root(), referenceRoot([])])).toEqual(Array(3).fill(ROOTS[0]));
    LEAVES.forEach((leaf, n) => {
      edge.append(leafHash(leaf));
      expect(hex([edge.root(), referenceRoot(LEAVES.slice(0, n + 1))])).toEqual([ROOTS[n + 1], ROOTS[n + 1]]);
    });
    expect(edge.size).toBe(8);
  });

  it.each<[position: number, size: number, path: string[]]>([
    [1, 1, []],
    [1, 8, [N.leaf1, N.leaves2and3, N.leaves4to7]],
    [6, 8, [N.leaf4, N.leaves6and7, ROOTS[4] ?? '']],
    [3, 3, [ROOTS[2] ?? '']],
    [2, 5, [ROOTS[1] ?? '', N.leaves2and3, N.leaf4]],
  ])('prove that leaf %i is in the first %i', async (position, size, path) => {
    const { tree } = await treeOf(LEAVES.map(leafHash));
    const proof = await tree.inclusionProof(position, size);
    expect(hex(proof)).toEqual(path);
    expect(verifyInclusion({ index: position - 1, size, leaf: leafHash(LEAVES[position - 1] ?? Buffer.of()), root: root(size), path: proof })).toBe(true);
  });

  it.each<[oldSize: number, newSize: number, path: string[]]>([
    [1, 1, []],
    [1, 8, [N.leaf1, N.leaves2and3, N.leaves4to7]],
    [6, 8, [N.leaves4and5, N.leaves6and7, ROOTS[4] ?? '']],
    [2, 5, [N.leaves2and3, N.leaf4]],
    [6, 7, [N.leaves4and5, N.leaf6, ROOTS[4] ?? '']],
  ])('prove that the first %i begin the first %i', async (oldSize, newSize, path) => {
    const { tree } = await treeOf(LEAVES.map(leafHash));
    const proof = await tree.consistencyProof(oldSize, newSize);
    expect(hex(proof)).toEqual(path);
    expect(verifyConsistency({ oldSize, newSize, oldRoot: root(oldSize), newRoot: root(newSize), path: proof })).toBe(true);
  });
});
