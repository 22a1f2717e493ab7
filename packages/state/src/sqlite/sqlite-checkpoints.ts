import type { SqliteDatabase } from '@cairn/sqlite';
import type { Checkpoints, NextCheckpoint, SignedCheckpoint, Tile, TilePlace } from '../checkpoints/checkpoints.js';

type CheckpointRow = readonly [size: number, hash: string, signedAt: string, note: string];

export class SqliteCheckpoints implements Checkpoints {
  readonly #db: SqliteDatabase;
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: SqliteDatabase) {
    this.#db = db;
    this.#sql = prepareAll(db);
  }

  async newest(org: string, { upTo, limit }: { readonly upTo?: number; readonly limit: number }): Promise<readonly SignedCheckpoint[]> {
    return this.#sql.newest.all(org, upTo ?? Number.MAX_SAFE_INTEGER, limit).map(toCheckpoint);
  }

  async tiles(org: string, places: readonly TilePlace[]): Promise<readonly Tile[]> {
    return places.flatMap(({ level, index }) => this.#sql.tile.all(org, level, index).map(([hashes]) => ({ level, index, hashes })));
  }

  async add(org: string, next: NextCheckpoint): Promise<boolean> {
    return this.#db.transaction('immediate', () => {
      const isNext = (this.#sql.newest.get(org, Number.MAX_SAFE_INTEGER, 1)?.[0] ?? 0) === next.after;
      if (isNext) this.#write(org, next);
      return isNext;
    });
  }

  #write(org: string, { checkpoint: { size, hash, signedAt, note }, tiles }: NextCheckpoint): void {
    for (const { level, index, hashes } of tiles) this.#sql.putTile.run(org, level, index, hashes);
    this.#sql.add.run(org, size, hash, signedAt, note);
  }
}

function prepareAll(db: SqliteDatabase) {
  return {
    newest: db.prepare<CheckpointRow>('SELECT size, hash, signed_at, note FROM checkpoints WHERE org = ? AND size <= ? ORDER BY size DESC LIMIT ?'),
    add: db.prepare('INSERT INTO checkpoints (org, size, hash, signed_at, note) VALUES (?, ?, ?, ?, ?)'),
    tile: db.prepare<readonly [Uint8Array]>('SELECT hashes FROM checkpoint_tiles WHERE org = ? AND level = ? AND place = ?'),
    putTile: db.prepare(`INSERT INTO checkpoint_tiles (org, level, place, hashes) VALUES (?, ?, ?, ?)
      ON CONFLICT (org, level, place) DO UPDATE SET hashes = excluded.hashes`),
  };
}

function toCheckpoint([size, hash, signedAt, note]: CheckpointRow): SignedCheckpoint {
  return { size, hash, signedAt, note };
}
