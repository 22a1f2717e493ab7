import { CairnError } from '@cairn/contracts/errors';
import { guarded } from './failure.js';
import { PreparedStatement, requireOpen } from './statement.js';
import type { Connection, SqliteStatement, SqlValue } from './statement.js';

/** `immediate` takes the write lock at once; `deferred` reads from one snapshot and may fail with `database-busy` when it comes to write. */
export type TransactionMode = 'immediate' | 'deferred';

/** One connection. Synchronous: whoever must not block the event loop puts it into a worker. Errors are CairnErrors (`storageFailure`). */
export class SqliteDatabase {
  readonly #connection: Connection;
  readonly #writable: boolean;

  /** Use `openDatabase`. */
  constructor(connection: Connection, mode: 'read-only' | 'writable') {
    this.#connection = connection;
    this.#writable = mode === 'writable';
  }

  prepare<Row extends readonly SqlValue[] = readonly SqlValue[]>(sql: string): SqliteStatement<Row> {
    requireOpen(this.#connection);
    return new PreparedStatement<Row>(this.#connection, sql);
  }

  /** Runs any number of statements without parameters, and drops their rows. */
  exec(sql: string): void {
    requireOpen(this.#connection);
    guarded(() => this.#connection.native.exec(sql));
  }

  /**
   * Runs `work` between BEGIN and COMMIT; whatever it throws rolls back and is thrown on. Not to be nested.
   * @throws `transaction-not-synchronous` when `work` returns a promise: the commit would come before its end.
   */
  transaction<T>(mode: TransactionMode, work: () => T): T {
    this.exec(mode === 'immediate' ? 'BEGIN IMMEDIATE' : 'BEGIN DEFERRED');
    try {
      const result = work();
      requireSynchronous(result);
      this.exec('COMMIT');
      return result;
    } catch (thrown) {
      this.#rollBack();
      throw thrown;
    }
  }

  /**
   * Moves the whole write-ahead log into the file and cuts it to nothing: what was overwritten is then in neither.
   * @throws `checkpoint-blocked` (retriable) when a reader of another connection kept it from finishing for 5 s.
   */
  checkpointTruncate(): void {
    const [busy] = this.prepare<[number, number, number]>('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? [0];
    if (busy !== 0) throw new CairnError('a reader holds the write-ahead log', { code: 'checkpoint-blocked', retriable: true });
  }

  /**
   * Writes the file anew without anything that was deleted, and empties the write-ahead log: the end of an erasure. `secure_delete` alone
   * is not enough, since a page that was split keeps copies of the rows that moved away (about one deleted row in a thousand).
   * Takes time in proportion to the file, and no transaction may be open.
   * @throws as `checkpointTruncate`.
   */
  scrub(): void {
    this.exec('VACUUM');
    this.checkpointTruncate();
  }

  /**
   * Idempotent; an open transaction is rolled back. Checkpoints first, without waiting for readers: the driver keeps its file handles
   * until the garbage collector has seen every statement, so SQLite's own checkpoint of the last connection would come late.
   */
  close(): void {
    if (!this.#connection.open) return;
    this.#rollBack();
    if (this.#writable) this.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
    this.#connection.open = false;
    this.#connection.native.close();
  }

  /** Some failures (a full disk) have rolled back by themselves. */
  #rollBack(): void {
    if (this.#connection.native.inTransaction) this.exec('ROLLBACK');
  }
}

function requireSynchronous(result: unknown): void {
  if (typeof result !== 'object' || result === null || !('then' in result)) return;
  throw new CairnError('the work of a transaction must be synchronous', { code: 'transaction-not-synchronous' });
}
