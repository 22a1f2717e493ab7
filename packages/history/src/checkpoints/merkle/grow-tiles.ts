import { HASH_BYTES, type NodeHash } from './hashes.js';
import type { CompleteNode, RightEdge } from './right-edge.js';
import { isStored, TILE_WIDTH, tileName, tilePlaceOf, type Tile, type TilePlace } from './tile.js';
import type { ReadTiles } from './tiled-tree.js';

/** The last tile of a level where it isn't full, and how many hashes it has. */
interface OpenPlace extends TilePlace {
  readonly width: number;
}

/** A tile in work: its hashes in order. */
interface GrowingTile extends TilePlace {
  readonly hashes: Uint8Array[];
  hasGrown: boolean;
}

/**
 * Appends leaves to a tree that lies in tiles.
 * @param edge of the tree as it is; has grown afterwards
 * @returns every tile that is new or has grown, as a whole
 */
export async function growTiles(edge: RightEdge, leaves: readonly NodeHash[], read: ReadTiles): Promise<readonly Tile[]> {
  const tiles = await openTiles(edge.size, read);
  for (const leaf of leaves) for (const node of edge.append(leaf).filter(isStored)) add(tiles, node);
  return [...tiles.values()].filter(({ hasGrown }) => hasGrown).map(({ level, index, hashes }) => ({ level, index, hashes: Buffer.concat(hashes) }));
}

async function openTiles(size: number, read: ReadTiles): Promise<Map<string, GrowingTile>> {
  const open = new Map(openPlaces(size).map((place) => [tileName(place), place]));
  const found = (await read([...open.values()])).map(({ level, index, hashes }): GrowingTile => {
    const width = open.get(tileName({ level, index }))?.width ?? 0;
    return { level, index, hashes: [hashes.subarray(0, width * HASH_BYTES)], hasGrown: false };
  });
  return new Map(found.map((tile) => [tileName(tile), tile]));
}

function openPlaces(size: number): readonly OpenPlace[] {
  const places: OpenPlace[] = [];
  for (let level = 0, width = size; width > 0; level += 1, width = Math.floor(width / TILE_WIDTH)) {
    const open = width % TILE_WIDTH;
    if (open > 0) places.push({ level, index: Math.floor(width / TILE_WIDTH), width: open });
  }
  return places;
}

function add(tiles: Map<string, GrowingTile>, node: CompleteNode): void {
  const place = tilePlaceOf(node);
  const tile = tiles.get(tileName(place)) ?? { ...place, hashes: [], hasGrown: true };
  tile.hashes.push(node.hash);
  tile.hasGrown = true;
  tiles.set(tileName(place), tile);
}
