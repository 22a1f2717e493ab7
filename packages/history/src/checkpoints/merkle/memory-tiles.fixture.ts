import { tileName, type Tile } from './tile.js';
import type { ReadTiles } from './tiled-tree.js';

/** Tiles in memory, which count how many of them are asked for. */
export interface MemoryTiles {
  readonly read: ReadTiles;
  readonly put: (tiles: readonly Tile[]) => void;
  readonly all: Map<string, Tile>;
  reads: number;
}

export function memoryTiles(): MemoryTiles {
  const all = new Map<string, Tile>();
  const tiles: MemoryTiles = {
    all,
    reads: 0,
    put: (more) => more.forEach((tile) => all.set(tileName(tile), tile)),
    read: async (places) => {
      tiles.reads += places.length;
      return places.flatMap((place) => all.get(tileName(place)) ?? []);
    },
  };
  return tiles;
}
