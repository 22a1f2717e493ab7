import type { Cursor, Parking } from '@cairn/history';
import type { RowsBatch } from './batch.js';
import type { ListRequest } from './list.js';
import type { ProjectionStorage, ViewRef } from './projection.js';
import type { Row } from './row.js';

/** Where a scan of all rows goes on. */
export type RowPlace = Pick<Row, 'id' | 'from'>;

/**
 * Storage for views: documents as versioned rows, and a cursor for each projection version and organization (docs/ARCHITECTURE.md).
 * Disposable: everything in it can be made again from the history. Positions that are read at must not be after the cursor.
 */
export interface Views {
  /**
   * Makes place for a projection version; does nothing when there is one. Comes before any other call for it.
   * @throws CairnError `schema-refused` when the place is there with other keys: the declaration changed and the version did not
   */
  prepare(projection: ProjectionStorage): Promise<void>;

  /** Where a projection stands in an organization's log; `GENESIS` when it has not begun. */
  cursor(storage: string, org: string): Promise<Cursor>;

  /**
   * Writes the rows, then the closes, then swaps the cursor from `expected` to `next`. Rows and closes that are there already are left
   * as they are, so that applying a batch late or twice changes nothing that can be read.
   * @returns did the swap match? If not, somebody else is further
   */
  apply(batch: RowsBatch): Promise<boolean>;

  /** The row of each document that stands at a position, gone ones too; what was not there then is left out. In no order. */
  newest(view: ViewRef, org: string, ids: readonly string[], at: number): Promise<readonly Row[]>;

  /** The row of a document that stands at a position; undefined if it was not there, or gone. */
  get(view: ViewRef, org: string, id: string, at: number): Promise<Row | undefined>;

  /** A page of the documents that stand at a position. @throws CairnError `unknown-key` */
  list(view: ViewRef, org: string, request: ListRequest): Promise<readonly Row[]>;

  /** All rows of a view, closed and gone ones too, by id and `from`: what a checksum reads. */
  scan(view: ViewRef, org: string, after: RowPlace | undefined, limit: number): Promise<readonly Row[]>;

  /** Notes on the cursor why it stands still, if it still stands there. */
  park(storage: string, org: string, parked: { readonly at: Cursor; readonly parking: Parking }): Promise<void>;

  /** Every storage that has a place, of whatever version, by name: what may be dropped. */
  storages(): Promise<readonly string[]>;

  /** Removes all rows and cursors of a projection version, in every organization, and its place. */
  drop(storage: string): Promise<void>;

  /** Gives the storage back. */
  close(): Promise<void>;
}
