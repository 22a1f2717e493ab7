import { CairnError } from '@cairn/contracts/errors';
import type { SqliteDatabase } from './database.js';
import { openDatabase } from './open.js';
import { readSchema } from './schema-objects.js';

/**
 * Refuses a database that lacks a table, index or trigger of its declaration, or has it otherwise: what an index or trigger promises
 * (one commit per position, nothing is overwritten) is only true while it is there. `declaration` is the DDL that the database was made
 * with; it is built beside, in memory, and compared object by object. Further objects are accepted.
 * @throws `schema-refused` with the object as declared, for example `unique index commits(org, position)`.
 */
export function requireSchema(db: SqliteDatabase, declaration: string): void {
  const found = readSchema(db);
  for (const object of declaredObjects(declaration)) {
    if (!found.has(object)) throw new CairnError(`the database lacks: ${object}`, { code: 'schema-refused', details: { object } });
  }
}

/**
 * Makes the declared schema in an empty database, and requires it of any other: what a later start finds missing is never made anew in
 * silence, since what was written meanwhile is not known to hold.
 * @throws `schema-refused`.
 */
export function establishSchema(db: SqliteDatabase, declaration: string): void {
  db.transaction('immediate', () => {
    if (db.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined) db.exec(declaration);
  });
  requireSchema(db, declaration);
}

function declaredObjects(declaration: string): ReadonlySet<string> {
  const model = openDatabase(':memory:');
  try {
    model.exec(declaration);
    return readSchema(model);
  } finally {
    model.close();
  }
}
