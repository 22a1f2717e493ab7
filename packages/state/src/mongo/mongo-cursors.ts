import { ensureIndexes, isDuplicateKey } from '@cairn/mongo';
import type { WantedIndex } from '@cairn/mongo';
import type { Cursor, CursorKey, CursorPosition, Cursors, Parking } from '../cursors/cursors.js';
import { collectionOf, documentId } from './collection.js';
import type { Collection, Db } from './collection.js';

interface CursorDocument {
  readonly _id: string;
  readonly follower: string;
  readonly org: string;
  readonly position: number;
  readonly hash: string;
  readonly parked: Parking | null;
}

const INDEXES: readonly WantedIndex[] = [{ name: 'cursors_parked', key: { 'parked.since': 1, follower: 1, org: 1 } }];
const MAX_PARKED = 500;

export class MongoCursors implements Cursors {
  readonly #cursors: Collection<CursorDocument>;

  private constructor(cursors: Collection<CursorDocument>) {
    this.#cursors = cursors;
  }

  /** @throws as `ensureIndexes`. */
  static async open(db: Db): Promise<MongoCursors> {
    const cursors = collectionOf<CursorDocument>(db, 'cursors');
    await ensureIndexes(cursors, INDEXES);
    return new MongoCursors(cursors);
  }

  async get(key: CursorKey): Promise<Cursor | undefined> {
    const cursor = await this.#cursors.findOne({ _id: cursorId(key) });
    return cursor === null ? undefined : toCursor(cursor);
  }

  /** A swap whose answer is lost may have been done: who asks again is told false, and finds the cursor where it was to go. */
  async swap(key: CursorKey, expected: CursorPosition | undefined, { position, hash, parked }: Cursor): Promise<boolean> {
    const next = { position, hash, parked: parked ?? null };
    if (expected === undefined) return this.#begin({ _id: cursorId(key), follower: key.follower, org: key.org, ...next });
    const where = { _id: cursorId(key), position: expected.position, hash: expected.hash };
    return (await this.#cursors.updateOne(where, { $set: next })).matchedCount === 1;
  }

  async parked(): Promise<readonly (CursorKey & { readonly cursor: Cursor })[]> {
    const parked = this.#cursors.find({ 'parked.since': { $gt: '' } });
    const found = await parked.sort({ 'parked.since': 1, follower: 1, org: 1 }).limit(MAX_PARKED).toArray();
    return found.map((cursor) => ({ follower: cursor.follower, org: cursor.org, cursor: toCursor(cursor) }));
  }

  async remove(key: CursorKey): Promise<void> {
    await this.#cursors.deleteOne({ _id: cursorId(key) });
  }

  async #begin(cursor: CursorDocument): Promise<boolean> {
    try {
      await this.#cursors.insertOne(cursor);
      return true;
    } catch (thrown) {
      if (isDuplicateKey(thrown)) return false;
      throw thrown;
    }
  }
}

function cursorId({ follower, org }: CursorKey): string {
  return documentId(follower, org);
}

function toCursor({ position, hash, parked }: CursorDocument): Cursor {
  return { position, hash, ...(parked === null ? {} : { parked }) };
}
