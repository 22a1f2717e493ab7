import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { establishSchema, openDatabase } from '@cairn/sqlite';
import type { SqliteDatabase } from '@cairn/sqlite';

/** An existing directory, held by this process (`lockDirectory`), or this process's memory. */
export type Place = { readonly directory: string } | 'memory';

const OWNER_ONLY = 0o600;

/**
 * Opens a store's database, readable by its owner alone, erasing what is deleted.
 * @throws `pragma-refused`, `schema-refused`, `database-not-opened`.
 */
export function openStore(place: Place, file: string, schema: string): SqliteDatabase {
  const path = place === 'memory' ? ':memory:' : ownFile(join(place.directory, file));
  const db = openDatabase(path, { synchronous: 'FULL', secureDelete: true });
  try {
    establishSchema(db, schema);
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  return db;
}

/** SQLite would make the file for everyone to read; its log and index files take over the rights of the file. */
function ownFile(path: string): string {
  closeSync(openSync(path, 'a', OWNER_ONLY));
  return path;
}
