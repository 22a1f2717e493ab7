import type { Cursor, Parking } from '@cairn/history';
import { requireSchema, type SqliteDatabase } from '@cairn/sqlite';
import { unknownView } from '../port/errors.js';
import type { ProjectionStorage } from '../port/projection.js';
import { readCursor } from './cursors.js';
import type { WriterBatch, ViewWrites } from './writer-batch.js';
import { quoted, tableNameRange } from './names.js';
import { projectionSchema } from './schema.js';
import { CURSOR_SQL } from './sql.js';
import { StatementCache } from './statement-cache.js';

/** Writes views, each batch together with its cursor in one transaction. The only writer of its file. */
export class ViewsWriter {
  readonly #db: SqliteDatabase;
  readonly #statements: StatementCache;
  readonly #projections = new Map<string, ProjectionStorage>();

  constructor(db: SqliteDatabase) {
    this.#db = db;
    this.#statements = new StatementCache(db);
  }

  /** @throws CairnError `schema-refused` */
  prepare(projection: ProjectionStorage): void {
    const schema = projectionSchema(projection);
    if (this.#tablesOf(projection.storage).length === 0) this.#db.transaction('immediate', () => this.#db.exec(schema));
    requireSchema(this.#db, schema);
    this.#projections.set(projection.storage, projection);
  }

  /** False, and nothing is written, when the cursor isn't where it is expected. */
  apply({ storage, org, expected, next, views }: WriterBatch): boolean {
    return this.#db.transaction('immediate', () => {
      if (!this.#standsAt(storage, org, expected)) return false;
      for (const view of views) this.#insert(storage, org, view);
      for (const view of views) this.#close(storage, org, view);
      this.#statements.statement(CURSOR_SQL.move).run(storage, org, next.position, next.hash);
      return true;
    });
  }

  park(storage: string, org: string, { at, parking }: { readonly at: Cursor; readonly parking: Parking }): void {
    this.#db.transaction('immediate', () => {
      if (this.#standsAt(storage, org, at)) this.#statements.statement(CURSOR_SQL.park).run(storage, org, at.position, at.hash, JSON.stringify(parking));
    });
  }

  drop(storage: string): void {
    this.#statements.clear();
    this.#projections.delete(storage);
    this.#db.transaction('immediate', () => {
      for (const table of this.#tablesOf(storage)) this.#db.exec(`DROP TABLE ${quoted(table)}`);
      this.#statements.statement(CURSOR_SQL.drop).run(storage);
    });
  }

  #insert(storage: string, org: string, { view, rows }: ViewWrites): void {
    const insert = this.#statements.statement(this.#statements.of({ storage, view }).insert(this.#keysOf(storage, view)));
    for (const row of rows) insert.run(org, ...row);
  }

  #close(storage: string, org: string, { view, closes }: ViewWrites): void {
    const close = this.#statements.statement(this.#statements.of({ storage, view }).close);
    for (const [id, from, to] of closes) close.run(to, org, id, from, to);
  }

  #keysOf(storage: string, view: string): readonly string[] {
    const declaration = this.#projections.get(storage)?.views[view];
    if (!declaration) throw unknownView({ storage, view });
    return declaration.keys;
  }

  #tablesOf(storage: string): string[] {
    const names = this.#db.prepare<[name: string]>("SELECT name FROM sqlite_master WHERE type = 'table' AND name >= ? AND name < ?");
    return names.all(...tableNameRange(storage)).map(([name]) => name);
  }

  #standsAt(storage: string, org: string, { position, hash }: Cursor): boolean {
    const cursor = readCursor(this.#statements, storage, org);
    return cursor.position === position && cursor.hash === hash;
  }
}
