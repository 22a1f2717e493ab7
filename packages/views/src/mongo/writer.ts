import { isDuplicateKey } from '@cairn/mongo';
import { GENESIS, type Cursor, type Parking } from '@cairn/history';
import type { RowsBatch } from '../port/batch.js';
import type { NewRow } from '../port/row.js';
import type { UnorderedStore } from '../projection/apply-unordered.js';
import type { ViewsCollections } from './collections.js';
import { rowDocument, type CursorDocument } from './documents.js';
import { duplicatesAmong } from './duplicates.js';
import { cursorName, rowName } from './names.js';
import { byView, portionsOf, slicesOf } from './portions.js';

/** Updates of one command. */
const UPDATES_AT_ONCE = 1_000;

/** Writes rows one by one, each atomic, in no order: what makes a batch whole is the protocol around it. */
export class MongoWriter implements UnorderedStore {
  /** An insert is many times as fast as an upsert; and of two upserts at once one may be refused, and with it the `to` it brought. */
  readonly upsert = 'tells';
  readonly #collections: ViewsCollections;
  readonly #keysOf: (storage: string, view: string) => readonly string[];

  constructor(collections: ViewsCollections, keysOf: (storage: string, view: string) => readonly string[]) {
    this.#collections = collections;
    this.#keysOf = keysOf;
  }

  async writeRows({ storage, org, rows }: RowsBatch): Promise<readonly NewRow[]> {
    const left = await Promise.all(byView(rows).map(([view, own]) => this.#insertAll({ storage, view, org }, own)));
    return left.flat();
  }

  async writeCloses({ storage, org, closes }: RowsBatch): Promise<void> {
    await Promise.all(byView(closes).map(([view, own]) => this.#lowerAll({ storage, view, org }, own)));
  }

  swap({ storage, org, expected, next: { position, hash } }: RowsBatch): Promise<boolean> {
    return this.#at(storage, org, expected, { $set: { position, hash }, $unset: { parked: '' } });
  }

  async park(storage: string, org: string, { at, parking }: { readonly at: Cursor; readonly parking: Parking }): Promise<void> {
    await this.#at(storage, org, at, { $set: { parked: parking } });
  }

  async #insertAll({ storage, view, org }: Place, rows: readonly NewRow[]): Promise<NewRow[]> {
    const names = this.#keysOf(storage, view);
    const { session } = this.#collections;
    const collection = this.#collections.rows({ storage, view });
    const left: NewRow[] = [];
    for (const portion of portionsOf(rows, ({ doc }) => doc?.length ?? 0)) {
      const documents = portion.map((row) => rowDocument(org, row, names));
      left.push(...(await duplicatesAmong(portion, () => collection.insertMany(documents, { ordered: false, session }))));
    }
    return left;
  }

  async #lowerAll({ storage, view, org }: Place, closes: RowsBatch['closes']): Promise<void> {
    const { session } = this.#collections;
    const collection = this.#collections.rows({ storage, view });
    for (const slice of slicesOf(closes, UPDATES_AT_ONCE)) {
      const updates = slice.map(({ id, from, to }) => ({ updateOne: { filter: { _id: rowName(org, id, from) }, update: { $min: { to } } } }));
      await collection.bulkWrite(updates, { ordered: false, session });
    }
  }

  /** Changes the cursor if it stands there; one that has not begun is made. */
  async #at(storage: string, org: string, { position, hash }: Cursor, update: CursorUpdate): Promise<boolean> {
    const { cursors, session } = this.#collections;
    const mayBegin = position === GENESIS.position && hash === GENESIS.hash;
    try {
      const { matchedCount, upsertedCount } = await cursors.updateOne({ _id: cursorName(storage, org), position, hash }, update, { upsert: mayBegin, session });
      return matchedCount + upsertedCount === 1;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}

interface Place {
  readonly storage: string;
  readonly view: string;
  readonly org: string;
}

interface CursorUpdate {
  readonly $set: Partial<CursorDocument>;
  readonly $unset?: { readonly parked: '' };
}
