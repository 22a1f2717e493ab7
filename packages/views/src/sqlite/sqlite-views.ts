import type { Cursor, Parking } from '@cairn/history';
import type { RowsBatch } from '../port/batch.js';
import { unknownKey, unknownView } from '../port/errors.js';
import { PAGE_LIMIT, type ListRequest } from '../port/list.js';
import type { ProjectionStorage, ViewDeclaration, ViewRef } from '../port/projection.js';
import type { Row } from '../port/row.js';
import type { RowPlace, Views } from '../port/views.js';
import { StandingRows } from './standing-rows.js';
import { writerBatch, type WriterBatch } from './writer-batch.js';
import type { ViewsReader } from './reader.js';

/** What writes: the writer itself, or its thread. */
export interface ViewsWriting {
  prepare(projection: ProjectionStorage): Promise<void>;
  apply(batch: WriterBatch): Promise<boolean>;
  park(storage: string, org: string, parked: { readonly at: Cursor; readonly parking: Parking }): Promise<void>;
  drop(storage: string): Promise<void>;
}

export interface SqliteViewsParts {
  readonly reader: ViewsReader;
  readonly writing: ViewsWriting;
  readonly release: () => Promise<void>;
  /** Nobody else moves cursors: another process can not, and no other thread does. */
  readonly isOnlyWriter: boolean;
}

/** Views in one SQLite file, or in memory: one writer, and a connection to read from. */
export class SqliteViews implements Views {
  readonly #parts: SqliteViewsParts;
  readonly #projections = new Map<string, ProjectionStorage>();
  /** Where projections stand: known here as long as nobody else writes. */
  readonly #cursors = new Map<string, Cursor>();
  /** Rows that nothing has followed: likewise. */
  readonly #standing = new StandingRows();

  constructor(parts: SqliteViewsParts) {
    this.#parts = parts;
  }

  /** Takes from a projection what can cross to another thread. */
  async prepare({ storage, views }: ProjectionStorage): Promise<void> {
    await this.#parts.writing.prepare({ storage, views });
    this.#projections.set(storage, { storage, views });
  }

  async cursor(storage: string, org: string): Promise<Cursor> {
    const place = placeOf(storage, org);
    const cursor = this.#cursors.get(place) ?? this.#parts.reader.cursor(storage, org);
    if (this.#parts.isOnlyWriter) this.#cursors.set(place, cursor);
    return cursor;
  }

  async apply(batch: RowsBatch): Promise<boolean> {
    const { writing, isOnlyWriter } = this.#parts;
    const write = (): Promise<boolean> => writing.apply(writerBatch(batch));
    const hasMoved = await (isOnlyWriter ? this.#standing.during(batch, write) : write());
    this.#cursors.delete(placeOf(batch.storage, batch.org));
    return hasMoved;
  }

  async newest(view: ViewRef, org: string, ids: readonly string[], at: number): Promise<readonly Row[]> {
    this.#declarationOf(view);
    const [id] = ids;
    return id !== undefined && ids.length === 1 ? [this.#newest(view, org, id, at) ?? []].flat() : this.#parts.reader.newestOfMany(view, org, ids, at);
  }

  async get(view: ViewRef, org: string, id: string, at: number): Promise<Row | undefined> {
    this.#declarationOf(view);
    const row = this.#newest(view, org, id, at);
    return row?.doc === null ? undefined : row;
  }

  async list(view: ViewRef, org: string, request: ListRequest): Promise<readonly Row[]> {
    const { keys } = this.#declarationOf(view);
    const { select, limit } = request;
    if (select.by !== 'id' && !keys.includes(select.key)) throw unknownKey(view, select.key);
    return this.#parts.reader.list(view, org, { ...request, limit: Math.min(limit, PAGE_LIMIT) });
  }

  async scan(view: ViewRef, org: string, after: RowPlace | undefined, limit: number): Promise<readonly Row[]> {
    this.#declarationOf(view);
    return this.#parts.reader.scan(view, org, after, Math.min(limit, PAGE_LIMIT));
  }

  async park(storage: string, org: string, parked: { readonly at: Cursor; readonly parking: Parking }): Promise<void> {
    await this.#parts.writing.park(storage, org, parked);
    this.#cursors.delete(placeOf(storage, org));
  }

  async storages(): Promise<readonly string[]> {
    return this.#parts.reader.storages();
  }

  async drop(storage: string): Promise<void> {
    this.#projections.delete(storage);
    this.#parts.reader.forget();
    await this.#parts.writing.drop(storage);
    this.#parts.reader.forget();
    this.#cursors.clear();
    this.#standing.forget();
  }

  close(): Promise<void> {
    return this.#parts.release();
  }

  #newest(view: ViewRef, org: string, id: string, at: number): Row | undefined {
    const { reader, isOnlyWriter } = this.#parts;
    const read = (): Row | undefined => reader.newest(view, org, id, at);
    return isOnlyWriter ? this.#standing.at({ storage: view.storage, view: view.view, org, id }, at, read) : read();
  }

  #declarationOf(ref: ViewRef): ViewDeclaration {
    const declaration = this.#projections.get(ref.storage)?.views[ref.view];
    if (!declaration) throw unknownView(ref);
    return declaration;
  }
}

function placeOf(storage: string, org: string): string {
  return `${storage}\n${org}`;
}
