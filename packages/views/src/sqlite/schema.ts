import type { ProjectionStorage, ViewDeclaration, ViewRef } from '../port/projection.js';
import { keyColumn, keyIndex, quoted, tableName } from './names.js';

/** Where each projection version stands in each organization. */
export const CURSORS_SCHEMA = `
CREATE TABLE IF NOT EXISTS cursors (
  storage TEXT NOT NULL,
  org TEXT NOT NULL,
  position INTEGER NOT NULL,
  hash TEXT NOT NULL,
  parked TEXT,
  PRIMARY KEY (storage, org)
) STRICT, WITHOUT ROWID;
`;

/** The tables of a projection version: one for each view. */
export function projectionSchema({ storage, views }: ProjectionStorage): string {
  return Object.entries(views)
    .map(([view, declaration]) => viewSchema({ storage, view }, declaration))
    .join('');
}

/**
 * The rows of a view, in order of writing. The only unique index is the row's own name; the index of a key ends with the id, so that a
 * list is in order of id without sorting. Clustering by name instead costs half the speed of writing: the documents then move with it.
 */
function viewSchema(ref: ViewRef, { keys }: ViewDeclaration): string {
  const table = quoted(tableName(ref));
  const columns = keys.map((key) => `,\n  ${keyColumn(key)} ANY`).join('');
  const byKey = keys.map((key) => `CREATE INDEX IF NOT EXISTS ${keyIndex(ref, key)} ON ${table} (org, ${keyColumn(key)}, to_position, id);\n`).join('');
  return `
CREATE TABLE IF NOT EXISTS ${table} (
  org TEXT NOT NULL,
  id TEXT NOT NULL,
  from_position INTEGER NOT NULL,
  to_position INTEGER NOT NULL,
  doc TEXT${columns}
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS ${quoted(`${tableName(ref)} row`)} ON ${table} (org, id, from_position);
${byKey}`;
}
