import { HASH_BYTES, innerHash, type NodeHash } from './hashes.js';
import type { TreeNode } from './ranges.js';

/** Tree levels that one level of tiles stands for: 2^8 = 256 hashes side by side. */
const HEIGHT = 8;
export const TILE_WIDTH = 2 ** HEIGHT;

/** Which tile: level 0 holds leaf hashes, level n the roots of 256^n leaves each; the index counts from the left, from 0. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
}

/** Up to 256 neighbouring hashes of one level, joined. Of a tile nothing changes; the last one of a level grows. */
export interface Tile extends TilePlace {
  /** 32 to 8192 bytes. */
  readonly hashes: Uint8Array;
}

/** The tile that a node, or all that lies below it down to the next level of tiles, is found in. */
export function tilePlaceOf({ height, index }: TreeNode): TilePlace {
  const level = Math.floor(height / HEIGHT);
  return { level, index: Math.floor((index * widthIn(height)) / TILE_WIDTH) };
}

/** Names a place among the tiles of one tree. */
export function tileName({ level, index }: TilePlace): string {
  return `${level}/${index}`;
}

/** The node's hash, computed from the hashes of its tile that lie below it. @returns nothing if the tile isn't long enough */
export function nodeInTile(hashes: Uint8Array, { height, index }: TreeNode): NodeHash | undefined {
  const width = widthIn(height);
  const start = ((index * width) % TILE_WIDTH) * HASH_BYTES;
  const end = start + width * HASH_BYTES;
  return end <= hashes.length ? subtreeHash(hashes.subarray(start, end)) : undefined;
}

/** Does a node stand in a tile as it is? The others are computed from those below them. */
export function isStored({ height }: TreeNode): boolean {
  return height % HEIGHT === 0;
}

/** How many hashes of its tile lie below a node of this height. */
function widthIn(height: number): number {
  return 2 ** (height % HEIGHT);
}

function subtreeHash(hashes: Uint8Array): NodeHash {
  if (hashes.length === HASH_BYTES) return hashes;
  const middle = hashes.length / 2;
  return innerHash(subtreeHash(hashes.subarray(0, middle)), subtreeHash(hashes.subarray(middle)));
}
