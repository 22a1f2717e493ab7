import type { RowsBatch } from '../port/batch.js';
import { OPEN, type Close, type NewRow } from '../port/row.js';

/** What a store without transactions must be able to do: each document for itself, in any order, majority-committed when it returns. */
export interface UnorderedStore {
  /**
   * What becomes of a row that is there already. `lowers`: it takes over a lower `to` of the same row written again, in the same step.
   * `tells`: it is left as it is, and the writer is told. `inserts`: it is left as it is in silence, so rows must be written open and closed
   * afterwards.
   */
  readonly upsert: 'lowers' | 'tells' | 'inserts';
  /** Inserts each row that is not there. @returns where it tells, those that are */
  writeRows(batch: RowsBatch): Promise<readonly NewRow[]>;
  /** Lowers `to` of each row named, if it is higher. */
  writeCloses(batch: RowsBatch): Promise<void>;
  /** Moves the cursor, if it stands where it is expected. */
  swap(batch: RowsBatch): Promise<boolean>;
}

/**
 * Applies a batch to a store without transactions: first all rows, then all closes, then the swap. A worker may stop or sleep anywhere;
 * whoever comes next repairs it, and one that wakes up late writes only what is there (docs/ARCHITECTURE.md). A row that somebody else
 * wrote may stand open that ends within this batch: it was cut otherwise there. Then it is closed with the others.
 */
export async function applyUnordered(store: UnorderedStore, batch: RowsBatch): Promise<boolean> {
  const writes = store.upsert === 'inserts' ? { ...batch, rows: batch.rows.map((row) => ({ ...row, to: OPEN })) } : batch;
  const left = await store.writeRows(writes);
  await store.writeCloses({ ...batch, closes: [...batch.closes, ...endsOf(store.upsert === 'inserts' ? batch.rows : left)] });
  return store.swap(batch);
}

/** The closes of rows that another of their batch follows. */
function endsOf(rows: readonly NewRow[]): Close[] {
  return rows.filter(({ to }) => to < OPEN).map(({ view, id, from, to }) => ({ view, id, from, to }));
}
