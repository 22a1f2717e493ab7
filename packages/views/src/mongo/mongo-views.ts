import { reaching, reading } from '@cairn/mongo';
import type { Cursor, Parking } from '@cairn/history';
import type { RowsBatch } from '../port/batch.js';
import { unknownKey, unknownView } from '../port/errors.js';
import { PAGE_LIMIT, type ListRequest } from '../port/list.js';
import type { ProjectionStorage, ViewDeclaration, ViewRef } from '../port/projection.js';
import type { Row } from '../port/row.js';
import type { RowPlace, Views } from '../port/views.js';
import { applyUnordered } from '../projection/apply-unordered.js';
import type { ViewsCollections } from './collections.js';
import { Places } from './places.js';
import { MongoReader, type ListConcern } from './reader.js';
import { RecentRows } from './recent-rows.js';
import { MongoWriter } from './writer.js';

/**
 * Views in MongoDB, for any number of processes: rows and closes are written one by one and the cursor's swap decides (docs/ARCHITECTURE.md).
 * Every call throws CairnError `storage-unavailable` (retriable) while the database can't be reached.
 */
export class MongoViews implements Views {
  readonly #collections: ViewsCollections;
  readonly #places: Places;
  readonly #reader: MongoReader;
  readonly #writer: MongoWriter;
  readonly #recent = new RecentRows();
  readonly #projections = new Map<string, ProjectionStorage>();

  constructor(collections: ViewsCollections, listConcern: ListConcern) {
    this.#collections = collections;
    this.#places = new Places(collections);
    this.#reader = new MongoReader(collections, listConcern);
    this.#writer = new MongoWriter(collections, (storage, view) => this.#declarationOf({ storage, view }).keys);
  }

  async prepare({ storage, views }: ProjectionStorage): Promise<void> {
    await reaching(() => this.#places.make({ storage, views }));
    this.#projections.set(storage, { storage, views });
  }

  cursor(storage: string, org: string): Promise<Cursor> {
    return this.#reader.cursor(storage, org);
  }

  /** Until the swap is known to have matched, nothing is taken for granted that this process wrote. */
  async apply(batch: RowsBatch): Promise<boolean> {
    const { storage, org } = batch;
    for (const { view } of [...batch.rows, ...batch.closes]) this.#declarationOf({ storage, view });
    try {
      const hasMoved = await reaching(() => applyUnordered(this.#writer, batch));
      if (hasMoved) this.#recent.moved(batch);
      else this.#recent.forget(storage, org);
      return hasMoved;
    } catch (error) {
      this.#recent.forget(storage, org);
      throw error;
    }
  }

  async newest(view: ViewRef, org: string, ids: readonly string[], at: number): Promise<readonly Row[]> {
    this.#declarationOf(view);
    const known = ids.map((id) => this.#recent.standing(view, org, id, at));
    const unknown = ids.filter((_id, index) => !known[index]);
    return [...known.flatMap((row) => row ?? []), ...(await reading(() => this.#newest(view, org, unknown, at)))];
  }

  async get(view: ViewRef, org: string, id: string, at: number): Promise<Row | undefined> {
    this.#declarationOf(view);
    const row = await reading(() => this.#reader.newest(view, org, id, at));
    return row?.doc === null ? undefined : row;
  }

  async list(view: ViewRef, org: string, request: ListRequest): Promise<readonly Row[]> {
    const { keys } = this.#declarationOf(view);
    const { select, limit } = request;
    if (select.by !== 'id' && !keys.includes(select.key)) throw unknownKey(view, select.key);
    return reaching(() => this.#reader.list(view, org, { ...request, limit: Math.min(limit, PAGE_LIMIT) }));
  }

  async scan(view: ViewRef, org: string, after: RowPlace | undefined, limit: number): Promise<readonly Row[]> {
    this.#declarationOf(view);
    return reaching(() => this.#reader.scan(view, org, after, Math.min(limit, PAGE_LIMIT)));
  }

  park(storage: string, org: string, parked: { readonly at: Cursor; readonly parking: Parking }): Promise<void> {
    return reaching(() => this.#writer.park(storage, org, parked));
  }

  storages(): Promise<readonly string[]> {
    return reaching(() => this.#places.all());
  }

  async drop(storage: string): Promise<void> {
    this.#projections.delete(storage);
    this.#recent.forgetAll();
    await reaching(() => this.#places.remove(storage));
  }

  close(): Promise<void> {
    return this.#collections.session.endSession();
  }

  async #newest(view: ViewRef, org: string, ids: readonly string[], at: number): Promise<readonly Row[]> {
    const [id] = ids;
    if (id === undefined) return [];
    return ids.length === 1 ? [(await this.#reader.newest(view, org, id, at)) ?? []].flat() : this.#reader.newestOfMany(view, org, ids, at);
  }

  #declarationOf(ref: ViewRef): ViewDeclaration {
    const declaration = this.#projections.get(ref.storage)?.views[ref.view];
    if (!declaration) throw unknownView(ref);
    return declaration;
  }
}
