import type { Cursor } from '@cairn/history';
import type { Close, NewRow } from './row.js';

/** What a projection makes of some whole commits: rows, closes, and the cursor behind them. */
export interface RowsBatch {
  readonly storage: string;
  readonly org: string;
  /** Where the projection stood when it made this. */
  readonly expected: Cursor;
  readonly next: Cursor;
  readonly rows: readonly NewRow[];
  readonly closes: readonly Close[];
}
