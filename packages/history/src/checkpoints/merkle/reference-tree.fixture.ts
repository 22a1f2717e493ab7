import { createHash } from 'node:crypto';
import { memoryTiles } from './memory-tiles.fixture.js';
import { growTiles } from './grow-tiles.js';
import { RightEdge } from './right-edge.js';
import { TiledTree } from './tiled-tree.js';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The root by the recursive definition of RFC 6962 §2.1, all at once. @param leaves what is hashed, not its hashes */
export function referenceRoot(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves;
  if (!only) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), only);
  const cut = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return sha256(Buffer.of(1), referenceRoot(leaves.slice(0, cut)), referenceRoot(leaves.slice(cut)));
}

/** 32 bytes for each number, all different. */
export function numberedLeaves(count: number): Buffer[] {
  return Array.from({ length: count }, (_, n) => sha256(Buffer.from(String(n))));
}

/** A tree in tiles, grown leaf by leaf. @param leafHashes in order */
export async function treeOf(leafHashes: readonly Uint8Array[]): Promise<{ tree: TiledTree; edge: RightEdge; tiles: ReturnType<typeof memoryTiles> }> {
  const tiles = memoryTiles();
  const edge = new RightEdge();
  tiles.put(await growTiles(edge, leafHashes, tiles.read));
  return { tree: new TiledTree(tiles.read), edge, tiles };
}
