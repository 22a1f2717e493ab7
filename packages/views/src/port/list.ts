import type { KeyValue } from './row.js';

/** Which documents of a view: all of them, those with a key's value, or those with a key's value in [from, below). */
export type Selection =
  | { readonly by: 'id' }
  | { readonly by: 'key'; readonly key: string; readonly equals: KeyValue }
  | { readonly by: 'range'; readonly key: string; readonly from: string | number; readonly below: string | number };

/** The last document of a page: by its key's value where the list is by range, and by its id. */
export interface ListPlace {
  readonly value: KeyValue;
  readonly id: string;
}

/** A page of a list, ordered by id; by the key's value and then by id where the list is by range. */
export interface ListRequest {
  readonly select: Selection;
  /** The position that is read at. */
  readonly at: number;
  /** The place after which the page begins. */
  readonly after?: ListPlace;
  /** Rows, 1–500. */
  readonly limit: number;
}

/** Most rows of one page. */
export const PAGE_LIMIT = 500;
