/** A signed statement about an organization's log: its first `size` commits stand under one root. */
export interface SignedCheckpoint {
  /** Commits covered: the position of the last one, from 1. */
  readonly size: number;
  /** Hash of that commit, 64 hex digits. */
  readonly hash: string;
  /** UTC instant. */
  readonly signedAt: string;
  /** The signed note, as auditors get it. */
  readonly note: string;
}

/** Which tile of the Merkle tree: levels from the leaves up, and on a level from the left; both from 0. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
}

/** Neighbouring hashes of the tree, joined; the last tile of a level grows at its end, and nothing else changes. */
export interface Tile extends TilePlace {
  readonly hashes: Uint8Array;
}

/** A checkpoint with every tile that is new or has grown since the one before. */
export interface NextCheckpoint {
  /** Size of the newest checkpoint that this one was made on; 0: it is the first. */
  readonly after: number;
  readonly checkpoint: SignedCheckpoint;
  readonly tiles: readonly Tile[];
}

/** Signed checkpoints and the trees they were signed for, by organization. Durable: what was signed must not be signed otherwise later. */
export interface Checkpoints {
  /** The newest first. @param page sizes up to `upTo` (default: all), at most `limit` of them (1–500) */
  newest(org: string, page: { readonly upTo?: number; readonly limit: number }): Promise<readonly SignedCheckpoint[]>;

  /** Those of the tiles that exist, in any order. */
  tiles(org: string, places: readonly TilePlace[]): Promise<readonly Tile[]>;

  /**
   * Compare and set: writes all of it at once where the newest checkpoint still has the size `after`, and says whether it did. False
   * means that somebody else is further.
   * @throws CairnError `storage-failed`, with nothing written, when a tile would lose or change what it holds
   */
  add(org: string, next: NextCheckpoint): Promise<boolean>;
}
