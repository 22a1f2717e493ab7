import { CairnError } from '@cairn/contracts/errors';
import { ensureIndexes, isDuplicateKey } from '@cairn/mongo';
import type { WantedIndex } from '@cairn/mongo';
import type { Checkpoints, NextCheckpoint, SignedCheckpoint, Tile, TilePlace } from '../checkpoints/checkpoints.js';
import { collectionOf, documentId } from './collection.js';
import type { Collection, Db } from './collection.js';
import { MongoTiles } from './mongo-tiles.js';

interface CheckpointDocument extends SignedCheckpoint {
  /** Of the organization and the size before: of all that were made on one checkpoint, one is kept. */
  readonly _id: string;
  readonly org: string;
  /** What grew with it, until the next checkpoint lets it settle. */
  readonly tiles: readonly Tile[];
}

const INDEXES: readonly WantedIndex[] = [{ name: 'checkpoints_by_size', key: { org: 1, size: 1 }, unique: true }];

/**
 * A checkpoint and the tiles that grew with it are one document, so one insert makes all of it or nothing, without a transaction; the unique
 * `_id` lets one of many be next. Whoever adds the next one first moves those tiles to documents of their own. So only the newest checkpoint
 * holds tiles, and it is read before the settled ones: what it has let go is found there, what it has not is found in it.
 */
export class MongoCheckpoints implements Checkpoints {
  readonly #checkpoints: Collection<CheckpointDocument>;
  readonly #tiles: MongoTiles;

  private constructor(checkpoints: Collection<CheckpointDocument>, tiles: MongoTiles) {
    this.#checkpoints = checkpoints;
    this.#tiles = tiles;
  }

  /** @throws as `ensureIndexes`. */
  static async open(db: Db): Promise<MongoCheckpoints> {
    const checkpoints = collectionOf<CheckpointDocument>(db, 'checkpoints');
    await ensureIndexes(checkpoints, INDEXES);
    return new MongoCheckpoints(checkpoints, new MongoTiles(db));
  }

  async newest(org: string, { upTo, limit }: { readonly upTo?: number; readonly limit: number }): Promise<readonly SignedCheckpoint[]> {
    const found = this.#checkpoints.find({ org, size: { $lte: upTo ?? Number.MAX_SAFE_INTEGER } }).sort({ size: -1 });
    return found.limit(limit).project<SignedCheckpoint>({ _id: 0, size: 1, hash: 1, signedAt: 1, note: 1 }).toArray();
  }

  async tiles(org: string, places: readonly TilePlace[]): Promise<readonly Tile[]> {
    const fresh = (await this.#head(org))?.tiles ?? [];
    const settled = await this.#tiles.read(org, places);
    return places.flatMap((place) => longest([...settled, ...fresh].filter((tile) => isAt(tile, place))));
  }

  async add(org: string, next: NextCheckpoint): Promise<boolean> {
    const head = await this.#head(org);
    if (sizeOf(head) !== next.after) return false;
    if (head) await this.#settle(head);
    return (await this.#fits(org, next.tiles)) ? this.#insert(org, next) : this.#refuse(org, next);
  }

  async #head(org: string): Promise<CheckpointDocument | undefined> {
    const [head] = await this.#checkpoints.find({ org }).sort({ size: -1 }).limit(1).toArray();
    return head;
  }

  async #settle({ _id, org, tiles }: CheckpointDocument): Promise<void> {
    if (tiles.length === 0) return;
    await this.#tiles.grow(org, tiles);
    await this.#checkpoints.updateOne({ _id }, { $set: { tiles: [] } });
  }

  /** Asked when the newest checkpoint has settled. If somebody gets further meanwhile, the insert is refused whatever the answer is. */
  async #fits(org: string, tiles: readonly Tile[]): Promise<boolean> {
    const held = await this.#tiles.read(org, tiles);
    return tiles.every((tile) => held.every((before) => !isAt(before, tile) || continues(before.hashes, tile.hashes)));
  }

  /** Tiles that were read as a later checkpoint has them tell nothing about this one, but that it is no longer next. */
  async #refuse(org: string, { after }: NextCheckpoint): Promise<false> {
    if (sizeOf(await this.#head(org)) !== after) return false;
    throw new CairnError('a tile only grows', { code: 'storage-failed', details: { org, after } });
  }

  async #insert(org: string, { after, checkpoint: { size, hash, signedAt, note }, tiles }: NextCheckpoint): Promise<boolean> {
    try {
      await this.#checkpoints.insertOne({ _id: documentId(org, after), org, size, hash, signedAt, note, tiles });
      return true;
    } catch (thrown) {
      if (isDuplicateKey(thrown)) return false;
      throw thrown;
    }
  }
}

function sizeOf(head: CheckpointDocument | undefined): number {
  return head?.size ?? 0;
}

function isAt(tile: Tile, { level, index }: TilePlace): boolean {
  return tile.level === level && tile.index === index;
}

/** Of a tile as it was at two times: the later. Nothing where there is none. */
function longest(tiles: readonly Tile[]): readonly Tile[] {
  return tiles.length < 2 ? tiles : [tiles.reduce((one, other) => (other.hashes.length > one.hashes.length ? other : one))];
}

function continues(before: Uint8Array, after: Uint8Array): boolean {
  return Buffer.compare(before, after.subarray(0, before.length)) === 0;
}
