import { OPEN } from '../port/row.js';
import type { ViewRef } from '../port/projection.js';
import { keyColumn, keyIndex, quoted, tableName } from './names.js';

/** Every statement on cursors. */
export const CURSOR_SQL = {
  /** storage, org */
  read: 'SELECT position, hash, parked FROM cursors WHERE storage = ? AND org = ?',
  /** storage, org, position, hash */
  move: 'INSERT INTO cursors (storage, org, position, hash, parked) VALUES (?, ?, ?, ?, NULL) ON CONFLICT (storage, org) DO UPDATE SET position = excluded.position, hash = excluded.hash, parked = NULL',
  /** storage, org, position, hash, parking */
  park: 'INSERT INTO cursors (storage, org, position, hash, parked) VALUES (?, ?, ?, ?, ?) ON CONFLICT (storage, org) DO UPDATE SET parked = excluded.parked',
  /** storage */
  drop: 'DELETE FROM cursors WHERE storage = ?',
} as const;

/** Names of all tables. */
export const TABLES_SQL = "SELECT name FROM sqlite_master WHERE type = 'table'";

/** Ids that one look-up takes; fewer are filled up with the last. */
export const IDS_AT_ONCE = 50;

const COLUMNS = 'id, from_position, to_position, doc';
const STANDS = 'from_position <= ? AND to_position > ? AND doc IS NOT NULL';

/** The statements on one view. Their parameters are named in the comments, in order. */
export function viewSql(ref: ViewRef) {
  const table = quoted(tableName(ref));
  const select = `SELECT ${COLUMNS} FROM ${table} WHERE org = ?`;
  const selectBy = (key: string): string => `SELECT ${COLUMNS} FROM ${table} INDEXED BY ${keyIndex(ref, key)} WHERE org = ?`;
  return {
    /** org, id, at: of a document's rows the last that began by then stands there, for they follow each other without gaps */
    newest: `${select} AND id = ? AND from_position <= ? ORDER BY from_position DESC LIMIT 1`,
    /** org, so many ids, at: the same of each; with max() SQLite takes the other columns from the row that has it */
    newestOfMany: `SELECT id, max(from_position), to_position, doc FROM ${table} WHERE org = ? AND id IN (${Array(IDS_AT_ONCE).fill('?').join(', ')}) AND from_position <= ? GROUP BY id`,
    /** org, id after which, at, at, limit */
    listById: `${select} AND id > ? AND ${STANDS} ORDER BY id LIMIT ?`,
    /** org, id, from, limit */
    scan: `${select} AND (id, from_position) > (?, ?) ORDER BY id, from_position LIMIT ?`,
    /** org, id, from, to, doc, keys */
    insert: (keys: readonly string[]) =>
      `INSERT INTO ${table} (org, ${COLUMNS}${keys.map((key) => `, ${keyColumn(key)}`).join('')}) VALUES (?, ?, ?, ?, ?${', ?'.repeat(keys.length)}) ` +
      'ON CONFLICT (org, id, from_position) DO UPDATE SET to_position = excluded.to_position WHERE excluded.to_position < to_position',
    /** to, org, id, from, to */
    close: `UPDATE ${table} SET to_position = ? WHERE org = ? AND id = ? AND from_position = ? AND to_position > ?`,
    /**
     * org, value, id after which, at; org, value, id after which, at, at; limit. Open rows come from the index in order of id and merge
     * with those closed since the position that is read at, which are few and sorted.
     */
    listByKey: (key: string) =>
      `${selectBy(key)} AND ${keyColumn(key)} IS ? AND to_position = ${OPEN} AND id > ? AND from_position <= ? AND doc IS NOT NULL ` +
      `UNION ALL ${selectBy(key)} AND ${keyColumn(key)} IS ? AND to_position < ${OPEN} AND id > ? AND ${STANDS} ORDER BY id LIMIT ?`,
    /** org, value and id after which, value below which, at, at, limit */
    listByRange: (key: string) => `${selectBy(key)} AND (${keyColumn(key)}, id) > (?, ?) AND ${keyColumn(key)} < ? AND ${STANDS} ORDER BY ${keyColumn(key)}, id LIMIT ?`,
  };
}

export type ViewSql = ReturnType<typeof viewSql>;
