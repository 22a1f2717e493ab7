import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';
import { CairnError } from '@cairn/contracts/errors';
import { SqliteDatabase } from './database.js';
import { applyPragmas } from './pragmas.js';
import type { DatabaseOptions } from './pragmas.js';

const MEMORY = ':memory:';

/**
 * Opens a database file (made when absent, unless read-only), or `:memory:`, with settings that are read back:
 * write-ahead log, `synchronous`, 5 s of patience for locks, foreign keys, temporary tables in memory, no trust in the schema's own functions.
 * @throws `database-not-opened`; `pragma-refused`.
 */
export function openDatabase(path: string, options: DatabaseOptions = {}): SqliteDatabase {
  const native = connect(path, options);
  try {
    applyPragmas(native, options);
  } catch (thrown) {
    native.close();
    throw thrown;
  }
  return new SqliteDatabase({ native, open: true }, options.readonly === true ? 'read-only' : 'writable');
}

function connect(path: string, options: DatabaseOptions): Libsql.Database {
  try {
    return new Libsql(options.readonly === true ? readOnlyAddress(path) : path);
  } catch (thrown) {
    throw new CairnError(`can't open the database ${path}`, { code: 'database-not-opened', details: { path }, cause: thrown });
  }
}

/** The driver ignores its own `readonly` option; SQLite's file address does not. */
function readOnlyAddress(path: string): string {
  return path === MEMORY ? path : `${pathToFileURL(path).href}?mode=ro`;
}
