import type { CheckpointPage, CheckpointStore, KeptCheckpoint, NextCheckpoint } from './checkpoint-store.js';
import { memoryTiles, type MemoryTiles } from './merkle/memory-tiles.fixture.js';
import type { Tile, TilePlace } from './merkle/tile.js';

/** Keeps checkpoints in memory, in the way that the port promises. */
export class MemoryCheckpointStore implements CheckpointStore {
  readonly #kept = new Map<string, KeptCheckpoint[]>();
  readonly #tiles = new Map<string, MemoryTiles>();
  /** Called before anything is added; what it throws or waits for is what adding does. */
  onAdd: () => Promise<void> = async () => undefined;

  async newest(org: string, { upTo = Infinity, limit }: CheckpointPage): Promise<readonly KeptCheckpoint[]> {
    return this.#checkpoints(org).filter(({ size }) => size <= upTo).reverse().slice(0, limit);
  }

  tiles(org: string, places: readonly TilePlace[]): Promise<readonly Tile[]> {
    return this.tilesOf(org).read(places);
  }

  async add(org: string, { after, checkpoint, tiles }: NextCheckpoint): Promise<boolean> {
    await this.onAdd();
    const kept = this.#checkpoints(org);
    if ((kept.at(-1)?.size ?? 0) !== after) return false;
    this.tilesOf(org).put(tiles);
    kept.push(checkpoint);
    return true;
  }

  tilesOf(org: string): MemoryTiles {
    const tiles = this.#tiles.get(org) ?? memoryTiles();
    this.#tiles.set(org, tiles);
    return tiles;
  }

  /** Sizes of an organization's checkpoints, the oldest first. */
  sizes(org: string): number[] {
    return this.#checkpoints(org).map(({ size }) => size);
  }

  #checkpoints(org: string): KeptCheckpoint[] {
    const kept = this.#kept.get(org) ?? [];
    this.#kept.set(org, kept);
    return kept;
  }
}
