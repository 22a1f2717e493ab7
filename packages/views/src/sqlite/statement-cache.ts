import type { SqliteDatabase, SqliteStatement, SqlValue } from '@cairn/sqlite';
import type { ViewRef } from '../port/projection.js';
import { tableName } from './names.js';
import { viewSql, type ViewSql } from './sql.js';

/** Words each view's statements once and prepares each when it is first used. */
export class StatementCache {
  readonly #db: SqliteDatabase;
  #views = new Map<string, ViewSql>();
  #statements = new Map<string, SqliteStatement>();

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  of(ref: ViewRef): ViewSql {
    const table = tableName(ref);
    const known = this.#views.get(table);
    if (known) return known;
    const made = viewSql(ref);
    this.#views.set(table, made);
    return made;
  }

  /** `Row` is the caller's word for the columns of this very statement. */
  statement<Row extends readonly SqlValue[]>(sql: string): SqliteStatement<Row> {
    const known = this.#statements.get(sql);
    if (known) return known as SqliteStatement<Row>;
    const made = this.#db.prepare<Row>(sql);
    this.#statements.set(sql, made);
    return made;
  }

  /** Before and after tables go. */
  clear(): void {
    this.#views = new Map();
    this.#statements = new Map();
  }
}
