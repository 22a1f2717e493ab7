import { CairnError } from '@cairn/contracts/errors';
import type { NodeHash } from './hashes.js';
import { consistencyRanges, inclusionRanges } from './proof-ranges.js';
import { completeNodes, type LeafRange, type TreeNode } from './ranges.js';
import { joined, RightEdge } from './right-edge.js';
import { nodeInTile, tileName, tilePlaceOf, type Tile, type TilePlace } from './tile.js';

/** Gives those of the tiles that exist, in any order. */
export type ReadTiles = (places: readonly TilePlace[]) => Promise<readonly Tile[]>;

/**
 * A Merkle tree (RFC 6962) that lies in tiles. A proof for its size or any smaller one is made from O(log n) tiles. They may have grown
 * meanwhile: what belongs to a size never changes.
 */
export class TiledTree {
  readonly #read: ReadTiles;

  constructor(read: ReadTiles) {
    this.#read = read;
  }

  /**
   * Proves that a commit is among the first `size`: the hashes from the leaf's neighbour up.
   * @param position 1 to `size`; the index of the leaf is one less
   * @throws CairnError `proof-out-of-range`, `tiles-missing`
   */
  async inclusionProof(position: number, size: number): Promise<readonly NodeHash[]> {
    requireWithin(position, size);
    return this.#rangeHashes(inclusionRanges(position - 1, size));
  }

  /**
   * Proves that the tree of `newSize` begins with the tree of `oldSize`.
   * @param oldSize 1 to `newSize`
   * @throws CairnError `proof-out-of-range`, `tiles-missing`
   */
  async consistencyProof(oldSize: number, newSize: number): Promise<readonly NodeHash[]> {
    requireWithin(oldSize, newSize);
    return this.#rangeHashes(consistencyRanges(oldSize, newSize));
  }

  /** What is needed to let the tree of this size grow. @throws CairnError `tiles-missing` */
  async rightEdge(size: number): Promise<RightEdge> {
    const nodes = completeNodes({ from: 0, to: size });
    const hashOf = await this.#hashesOf(nodes);
    return new RightEdge(nodes.map((node) => ({ ...node, hash: hashOf(node) })));
  }

  async #rangeHashes(ranges: readonly LeafRange[]): Promise<readonly NodeHash[]> {
    const nodes = ranges.map(completeNodes);
    const hashOf = await this.#hashesOf(nodes.flat());
    return nodes.map((each) => joined(each.map(hashOf)));
  }

  /** Reads all tiles in one go. */
  async #hashesOf(nodes: readonly TreeNode[]): Promise<(node: TreeNode) => NodeHash> {
    const places = new Map(nodes.map(tilePlaceOf).map((place) => [tileName(place), place]));
    const tiles = new Map((await this.#read([...places.values()])).map((tile) => [tileName(tile), tile.hashes]));
    return (node) => {
      const place = tilePlaceOf(node);
      const hashes = tiles.get(tileName(place));
      const hash = hashes && nodeInTile(hashes, node);
      if (!hash) throw tilesMissing(place);
      return hash;
    };
  }
}

function requireWithin(first: number, last: number): void {
  if (Number.isSafeInteger(first) && Number.isSafeInteger(last) && first >= 1 && first <= last) return;
  throw new CairnError('What is to be proved lies outside of the tree.', { code: 'proof-out-of-range', details: { first, last } });
}

function tilesMissing({ level, index }: TilePlace): CairnError {
  return new CairnError(`Tile ${index} of level ${level} is missing or too short.`, { code: 'tiles-missing', details: { level, index } });
}
