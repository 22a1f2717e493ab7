import type { RowsBatch } from '../port/batch.js';
import { OPEN, type Close } from '../port/row.js';

/** What a store without transactions must be able to do: each document for itself, in any order, majority-committed when it returns. */
export interface UnorderedStore {
  /**
   * `lowers`: a row that is there already takes over a lower `to` of the same row written again. `inserts`: it is left as it is, so rows
   * must be written open and closed afterwards.
   */
  readonly upsert: 'lowers' | 'inserts';
  /** Inserts each row that is not there. */
  writeRows(batch: RowsBatch): Promise<void>;
  /** Lowers `to` of each row named, if it is higher. */
  writeCloses(batch: RowsBatch): Promise<void>;
  /** Moves the cursor, if it stands where it is expected. */
  swap(batch: RowsBatch): Promise<boolean>;
}

/**
 * Applies a batch to a store without transactions: first all rows, then all closes, then the swap. A worker may stop or sleep anywhere;
 * whoever comes next repairs it, and one that wakes up late writes only what is there (docs/ARCHITECTURE.md).
 */
export async function applyUnordered(store: UnorderedStore, batch: RowsBatch): Promise<boolean> {
  const writes = store.upsert === 'lowers' ? batch : closedAfterwards(batch);
  await store.writeRows(writes);
  await store.writeCloses(writes);
  return store.swap(writes);
}

/** The same batch with every row open, and those that another row of it follows among the closes. */
function closedAfterwards(batch: RowsBatch): RowsBatch {
  const own = batch.rows.filter(({ to }) => to < OPEN).map(({ view, id, from, to }): Close => ({ view, id, from, to }));
  return { ...batch, rows: batch.rows.map((row) => ({ ...row, to: OPEN })), closes: [...batch.closes, ...own] };
}
