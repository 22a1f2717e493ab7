import type Libsql from 'libsql';
import { CairnError } from '@cairn/contracts/errors';
import { guarded } from './failure.js';

/**
 * What can be bound and read. Numbers travel as REAL: a column that holds them must be declared INTEGER, whose affinity makes
 * them integers again, and they must be safe integers. Blobs are read as Uint8Array.
 */
export type SqlValue = string | number | Uint8Array | null;

export interface RunResult {
  /** Rows inserted, updated or deleted. */
  readonly changes: number;
}

/** A prepared statement. Rows are arrays in the order of the columns; `Row` is the caller's word for their types. */
export interface SqliteStatement<Row extends readonly SqlValue[] = readonly SqlValue[]> {
  /** The first row, and no more of them is read. */
  get(...params: readonly SqlValue[]): Row | undefined;
  /** Every row, so bound it by LIMIT. There is no iterator: one left half read holds the write-ahead log for ever. */
  all(...params: readonly SqlValue[]): Row[];
  /** For statements that return no rows; one that does is refused, since the driver would leave it half read. */
  run(...params: readonly SqlValue[]): RunResult;
}

/** The state that statements share with their connection: the driver goes on answering after a close, so the check is ours. */
export interface Connection {
  readonly native: Libsql.Database;
  open: boolean;
}

export class PreparedStatement<Row extends readonly SqlValue[]> implements SqliteStatement<Row> {
  readonly #connection: Connection;
  readonly #native: Libsql.Statement;
  readonly #returnsRows: boolean;
  readonly #placeholders: number;

  constructor(connection: Connection, sql: string) {
    this.#connection = connection;
    this.#native = guarded(() => connection.native.prepare(sql));
    this.#returnsRows = this.#native.reader;
    this.#placeholders = countPlaceholders(sql);
    if (this.#returnsRows) this.#native.raw();
  }

  get(...params: readonly SqlValue[]): Row | undefined {
    this.#check(params);
    return guarded(() => this.#native.get(params) as Row | undefined);
  }

  all(...params: readonly SqlValue[]): Row[] {
    this.#check(params);
    return guarded(() => this.#native.all(params) as Row[]);
  }

  run(...params: readonly SqlValue[]): RunResult {
    if (this.#returnsRows) throw new CairnError('run() is for statements without rows', { code: 'statement-returns-rows' });
    this.#check(params);
    return { changes: guarded(() => this.#native.run(params)).changes };
  }

  #check(params: readonly SqlValue[]): void {
    requireOpen(this.#connection);
    if (params.length !== this.#placeholders) throw wrongCount(this.#placeholders, params.length);
    params.forEach(requireBindable);
  }
}

/** The driver binds null for what is not given and drops what is too much, so the count is ours; placeholders are plain `?` only. */
function countPlaceholders(sql: string): number {
  const bare = sql.replace(/'[^']*'|"[^"]*"|--.*$/gm, '');
  return bare.split('?').length - 1;
}

function wrongCount(wanted: number, given: number): CairnError {
  const message = `${String(wanted)} parameters wanted, ${String(given)} given`;
  return new CairnError(message, { code: 'parameter-count', details: { wanted, given } });
}

/** @throws `database-closed`. */
export function requireOpen(connection: Connection): void {
  if (!connection.open) throw new CairnError('the database is closed', { code: 'database-closed' });
}

/** The driver ends the whole process on a value that it does not know (a boolean, a date), so types alone are not enough. */
function requireBindable(value: unknown, index: number): void {
  if (typeof value === 'string' || value === null || value instanceof Uint8Array) return;
  if (typeof value === 'number' && !Number.isNaN(value)) return;
  throw new CairnError(`parameter ${String(index + 1)} can't be bound`, { code: 'value-not-storable', details: { index } });
}
