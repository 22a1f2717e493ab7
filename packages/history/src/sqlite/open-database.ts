import { join } from 'node:path';
import { establishSchema, openDatabase, type SqliteDatabase } from '@cairn/sqlite';
import { HISTORY_SCHEMA } from './schema.js';

export const HISTORY_FILE = 'history.db';

/** Pages of the write-ahead log before it is moved into the file: 16 MB, so that a busy minute isn't spent on copying pages. */
const CHECKPOINT_PAGES = 4_000;

/**
 * Opens the history for writing. A database without any table gets its schema; one that has tables must have all of it already, for an
 * index made now would be no proof that what was written before kept to it.
 * @throws CairnError `schema-refused`, `pragma-refused`
 */
export function openHistoryFile(directory: string): SqliteDatabase {
  return prepared(openDatabase(join(directory, HISTORY_FILE), { synchronous: 'FULL', pragmas: { wal_autocheckpoint: CHECKPOINT_PAGES } }));
}

/** Opens a history that lives as long as its connection. */
export function openHistoryInMemory(): SqliteDatabase {
  return prepared(openDatabase(':memory:'));
}

function prepared(db: SqliteDatabase): SqliteDatabase {
  try {
    establishSchema(db, HISTORY_SCHEMA);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
