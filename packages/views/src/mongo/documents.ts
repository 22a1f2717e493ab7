import type { Parking } from '@cairn/history';
import type { ViewDeclaration } from '../port/projection.js';
import type { KeyValue, NewRow, Row } from '../port/row.js';
import { rowName } from './names.js';

/** A row as MongoDB keeps it. Nothing of it ever changes but `to`, which only falls. */
export interface RowDocument {
  readonly _id: string;
  readonly org: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** The declared keys by name; none when the document is gone. */
  readonly k: Readonly<Record<string, KeyValue>>;
  /** JSON text, exactly as it was written. */
  readonly doc?: string;
  readonly gone?: true;
}

/** Where a projection stands in an organization. Its name is all that it is found by. */
export interface CursorDocument {
  readonly _id: string;
  readonly position: number;
  readonly hash: string;
  readonly parked?: Parking;
}

/** What was declared when the place of a projection version was made. */
export interface PlaceDocument {
  readonly _id: string;
  readonly views: readonly { readonly view: string; readonly keys: ViewDeclaration['keys'] }[];
}

/** What a reader wants of a row. */
export const ROW_FIELDS = { _id: 0, id: 1, from: 1, to: 1, doc: 1 } as const;

export type FoundRow = Pick<RowDocument, 'id' | 'from' | 'to' | 'doc'>;

export function rowDocument(org: string, { id, from, to, doc, keys }: NewRow, names: readonly string[]): RowDocument {
  const row = { _id: rowName(org, id, from), org, id, from, to };
  if (doc === null) return { ...row, k: {}, gone: true };
  return { ...row, k: Object.fromEntries(names.map((name, index) => [name, keys[index] ?? null])), doc };
}

export function rowFrom({ id, from, to, doc }: FoundRow): Row {
  return { id, from, to, doc: doc ?? null };
}
