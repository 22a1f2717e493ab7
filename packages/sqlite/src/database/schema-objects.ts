import type { SqliteDatabase } from './database.js';

type ColumnRow = [name: string, type: string, notNull: number, key: number];
type IndexRow = [name: string, unique: number, partial: number];
type IndexColumnRow = [column: string | null, descending: number, collation: string];

/**
 * Every table, index and trigger as one line of text that says all that matters of it. Indexes go by what they hold and not by name:
 * those of UNIQUE constraints have none of their own.
 */
export function readSchema(db: SqliteDatabase): ReadonlySet<string> {
  const tables = db.prepare<[string, string]>("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  const described = tables.flatMap(([table, sql]) => [describeTable(db, table, sql), ...describeIndexes(db, table)]);
  return new Set([...described, ...describeTriggers(db)]);
}

function describeTable(db: SqliteDatabase, table: string, sql: string): string {
  const columns = db.prepare<ColumnRow>('SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid').all(table);
  return `table ${table}(${columns.map(describeColumn).join(', ')})${tableOptions(sql)}`;
}

function describeColumn([name, type, notNull, key]: ColumnRow): string {
  return `${name} ${type}${notNull === 1 ? ' not null' : ''}${key > 0 ? ` key ${String(key)}` : ''}`;
}

/** STRICT and WITHOUT ROWID stand behind the last parenthesis. */
function tableOptions(sql: string): string {
  return oneLine(sql.slice(sql.lastIndexOf(')') + 1)).toLowerCase();
}

function describeIndexes(db: SqliteDatabase, table: string): string[] {
  const indexes = db.prepare<IndexRow>('SELECT name, "unique", partial FROM pragma_index_list(?)').all(table);
  return indexes.map((index) => describeIndex(db, table, index));
}

function describeIndex(db: SqliteDatabase, table: string, [name, unique, partial]: IndexRow): string {
  const columns = db.prepare<IndexColumnRow>('SELECT name, desc, coll FROM pragma_index_xinfo(?) WHERE key = 1 ORDER BY seqno').all(name);
  const [sql] = db.prepare<[string | null]>("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?").get(name) ?? [null];
  const condition = partial === 1 ? ` partial: ${oneLine(sql ?? '')}` : '';
  return `${unique === 1 ? 'unique ' : ''}index ${table}(${columns.map(describeIndexColumn).join(', ')})${condition}`;
}

function describeIndexColumn([column, descending, collation]: IndexColumnRow): string {
  return `${column ?? 'expression'}${descending === 1 ? ' desc' : ''}${collation === 'BINARY' ? '' : ` ${collation}`}`;
}

function describeTriggers(db: SqliteDatabase): string[] {
  return db.prepare<[string]>("SELECT sql FROM sqlite_master WHERE type = 'trigger'").all().map(([sql]) => oneLine(sql));
}

function oneLine(sql: string): string {
  return sql.replace(/\s+/g, ' ');
}
