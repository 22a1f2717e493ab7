import type { ViewRef } from '../port/projection.js';

/** Between the parts of a name. No organization's id has one, and positions are digits: no two rows share a name. */
const SEPARATOR = '|';
/** The character after it: what begins with a storage's name and the separator sorts before this. */
const AFTER_SEPARATOR = '}';

/** The collection of a view's rows. */
export function collectionName({ storage, view }: ViewRef): string {
  return `${collectionPrefix(storage)}${view}`;
}

/** What the names of a storage's collections begin with. */
export function collectionPrefix(storage: string): string {
  return `${storage}/`;
}

export function rowName(org: string, id: string, from: number): string {
  return [org, id, from].join(SEPARATOR);
}

export function cursorName(storage: string, org: string): string {
  return [storage, org].join(SEPARATOR);
}

/** Names of a storage's cursors lie in [first, last). */
export function cursorNameRange(storage: string): readonly [first: string, last: string] {
  return [`${storage}${SEPARATOR}`, `${storage}${AFTER_SEPARATOR}`];
}
