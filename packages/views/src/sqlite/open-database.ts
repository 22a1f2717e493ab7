import { join } from 'node:path';
import { openDatabase, requireSchema, type SqliteDatabase } from '@cairn/sqlite';
import { CURSORS_SCHEMA } from './schema.js';

export const VIEWS_FILE = 'views.db';

/** Pages of the write-ahead log before it is moved into the file: 16 MB. */
const CHECKPOINT_PAGES = 4_000;
/** KiB of pages that the writer keeps: rows go to places all over the indexes. Negative is SQLite's sign for KiB. */
const CACHE_KIB = -32 * 1_024;

/** Opens the views for writing. What a power cut takes back is made again from the history, so no write waits for the disk. */
export function openViewsFile(directory: string): SqliteDatabase {
  return prepared(openDatabase(join(directory, VIEWS_FILE), { synchronous: 'NORMAL', pragmas: { wal_autocheckpoint: CHECKPOINT_PAGES, cache_size: CACHE_KIB } }));
}

/** Opens views that live as long as their connection. */
export function openViewsInMemory(): SqliteDatabase {
  return prepared(openDatabase(':memory:'));
}

function prepared(db: SqliteDatabase): SqliteDatabase {
  try {
    db.exec(CURSORS_SCHEMA);
    requireSchema(db, CURSORS_SCHEMA);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
