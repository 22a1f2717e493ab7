import { isDuplicateKey } from '@cairn/mongo';
import type { Tile, TilePlace } from '../checkpoints/checkpoints.js';
import { collectionOf, documentId } from './collection.js';
import type { Collection, Db } from './collection.js';

interface TileDocument {
  readonly _id: string;
  readonly level: number;
  readonly index: number;
  readonly hashes: Uint8Array;
  /** Bytes in `hashes`. */
  readonly length: number;
}

/** Tiles that have settled, each in a document of its own, which only grows: late and repeated writers change nothing. */
export class MongoTiles {
  readonly #tiles: Collection<TileDocument>;

  constructor(db: Db) {
    this.#tiles = collectionOf<TileDocument>(db, 'checkpoint_tiles');
  }

  /** Those of the tiles that exist, in any order. */
  async read(org: string, places: readonly TilePlace[]): Promise<readonly Tile[]> {
    const found = await this.#tiles.find({ _id: { $in: places.map((place) => tileId(org, place)) } }).toArray();
    return found.map(({ level, index, hashes }) => ({ level, index, hashes }));
  }

  /** Brings each tile to at least this length. */
  async grow(org: string, tiles: readonly Tile[]): Promise<void> {
    for (const tile of tiles) await this.#growOne(org, tile);
  }

  /** A duplicate key says that the tile is as long or longer, or has just been made: so it is asked once more to grow. */
  async #growOne(org: string, { level, index, hashes }: Tile): Promise<void> {
    const shorter = { _id: tileId(org, { level, index }), length: { $lt: hashes.length } };
    const grown = { $set: { level, index, hashes, length: hashes.length } };
    try {
      await this.#tiles.updateOne(shorter, grown, { upsert: true });
    } catch (thrown) {
      if (!isDuplicateKey(thrown)) throw thrown;
      await this.#tiles.updateOne(shorter, grown);
    }
  }
}

function tileId(org: string, { level, index }: TilePlace): string {
  return documentId(org, level, index);
}
