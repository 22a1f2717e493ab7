import type { Cursor } from '@cairn/history';
import type { SqliteDatabase, SqlValue } from '@cairn/sqlite';
import type { ListPlace, ListRequest } from '../port/list.js';
import type { ViewRef } from '../port/projection.js';
import type { Row } from '../port/row.js';
import type { RowPlace } from '../port/views.js';
import { readCursor } from './cursors.js';
import { storageOf } from './names.js';
import { IDS_AT_ONCE, TABLES_SQL, type ViewSql } from './sql.js';
import { StatementCache } from './statement-cache.js';

type RowValues = [id: string, from: number, to: number, doc: string | null];

/** Before every place of a list. */
const START: ListPlace = { value: null, id: '' };

/** Reads views by id and by pages; every statement ends before the call does, so that none holds the write-ahead log. */
export class ViewsReader {
  readonly #statements: StatementCache;

  constructor(db: SqliteDatabase) {
    this.#statements = new StatementCache(db);
  }

  cursor(storage: string, org: string): Cursor {
    return readCursor(this.#statements, storage, org);
  }

  newest(ref: ViewRef, org: string, id: string, at: number): Row | undefined {
    const values = this.#statements.statement<RowValues>(this.#statements.of(ref).newest).get(org, id, at);
    return values && rowFrom(values);
  }

  newestOfMany(ref: ViewRef, org: string, ids: readonly string[], at: number): Row[] {
    const { newestOfMany } = this.#statements.of(ref);
    const rows: Row[] = [];
    for (let start = 0; start < ids.length; start += IDS_AT_ONCE) rows.push(...this.#all(newestOfMany, [org, ...exactly(IDS_AT_ONCE, ids.slice(start, start + IDS_AT_ONCE)), at]));
    return rows;
  }

  list(ref: ViewRef, org: string, request: ListRequest): Row[] {
    const { sql, parameters } = listStatement(this.#statements.of(ref), org, request);
    return this.#all(sql, parameters);
  }

  /** By the names of their tables. */
  storages(): readonly string[] {
    const names = this.#statements.statement<[name: string]>(TABLES_SQL).all().flatMap(([name]) => storageOf(name) ?? []);
    return [...new Set(names)].toSorted();
  }

  scan(ref: ViewRef, org: string, after: RowPlace | undefined, limit: number): Row[] {
    return this.#all(this.#statements.of(ref).scan, [org, after?.id ?? '', after?.from ?? 0, limit]);
  }

  /** Tables were dropped: statements on them are of no use any more. */
  forget(): void {
    this.#statements.clear();
  }

  #all(sql: string, parameters: readonly SqlValue[]): Row[] {
    return this.#statements.statement<RowValues>(sql).all(...parameters).map(rowFrom);
  }
}

/** The statement of a list and its parameters, in the order that `viewSql` names. */
function listStatement(sql: ViewSql, org: string, { select, at, after = START, limit }: ListRequest): { readonly sql: string; readonly parameters: readonly SqlValue[] } {
  switch (select.by) {
    case 'id':
      return { sql: sql.listById, parameters: [org, after.id, at, at, limit] };
    case 'key':
      return { sql: sql.listByKey(select.key), parameters: [org, select.equals, after.id, at, org, select.equals, after.id, at, at, limit] };
    case 'range':
      return { sql: sql.listByRange(select.key), parameters: [org, after.value ?? select.from, after.id, select.below, at, at, limit] };
  }
}

function rowFrom([id, from, to, doc]: RowValues): Row {
  return { id, from, to, doc };
}

/** A list of the wanted length: the last is repeated. */
function exactly(length: number, ids: readonly string[]): string[] {
  return Array.from({ length }, (_, index) => ids[Math.min(index, ids.length - 1)] ?? '');
}
