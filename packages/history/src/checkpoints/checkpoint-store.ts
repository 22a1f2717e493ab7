import type { Instant } from '../port/head.js';
import type { Tile, TilePlace } from './merkle/tile.js';

/** A signed checkpoint as it is kept. */
export interface KeptCheckpoint {
  /** Commits covered: the position of the last one. */
  readonly size: number;
  /** Hash of that commit: what the log must still say at that position. */
  readonly hash: string;
  readonly signedAt: Instant;
  /** The signed note, as auditors get it. */
  readonly note: string;
}

/** The next checkpoint of a log, with every tile that is new or has grown since the one before. */
export interface NextCheckpoint {
  /** Size of the newest checkpoint that it was made on; 0: it is the first. */
  readonly after: number;
  readonly checkpoint: KeptCheckpoint;
  readonly tiles: readonly Tile[];
}

export interface CheckpointPage {
  /** Sizes up to this one. Default: all. */
  readonly upTo?: number;
  /** 1–500. */
  readonly limit: number;
}

/** Where signed checkpoints and their trees are kept, for each organization. What was added is never changed or taken back. */
export interface CheckpointStore {
  /** The newest first. */
  newest(org: string, page: CheckpointPage): Promise<readonly KeptCheckpoint[]>;

  /** Those of the tiles that exist, in any order, as the newest checkpoint has them or later. */
  tiles(org: string, places: readonly TilePlace[]): Promise<readonly Tile[]>;

  /** Compare and set: writes all of it at once where the newest checkpoint still has the size `after`, and says whether it did. */
  add(org: string, next: NextCheckpoint): Promise<boolean>;
}
