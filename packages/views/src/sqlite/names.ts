import type { ViewRef } from '../port/projection.js';

/** Between the name of a projection version and that of its view, in the name of a table. */
const SEPARATOR = '/';
/** The character after it: what starts with a storage's name and the separator sorts before this. */
const AFTER_SEPARATOR = '0';

export function tableName({ storage, view }: ViewRef): string {
  return `${storage}${SEPARATOR}${view}`;
}

/** The storage that a table belongs to; undefined for a table of another kind. */
export function storageOf(table: string): string | undefined {
  const end = table.lastIndexOf(SEPARATOR);
  return end < 0 ? undefined : table.slice(0, end);
}

/** Names of a storage's tables lie in [first, last). */
export function tableNameRange(storage: string): readonly [first: string, last: string] {
  return [`${storage}${SEPARATOR}`, `${storage}${AFTER_SEPARATOR}`];
}

/** The column that a declared key is looked up by. */
export function keyColumn(key: string): string {
  return quoted(`k.${key}`);
}

/** The index of a key. */
export function keyIndex(ref: ViewRef, key: string): string {
  return quoted(`${tableName(ref)} by ${key}`);
}

/** Any text as an SQL identifier. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
