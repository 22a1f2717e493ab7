import { OPEN, type Close, type NewRow, type Row } from '../port/row.js';
import type { Change } from './change.js';

/** What has to be written of one view: all rows first, then the closes. */
export interface RowsPlan {
  readonly rows: readonly NewRow[];
  /** Of rows that were there before; a row that another of the plan follows ends where that one begins. */
  readonly closes: readonly Close[];
}

/**
 * One row for each commit that changed a document, none where it changed nothing. Rows of different commits are never merged: what is
 * written depends on the log alone and not on how it was cut into batches, so whoever applies it late or twice writes what is there.
 *
 * @param changes in order of position, one for a document and commit
 * @param base the rows that stood before the first change, by id
 */
export function planRows(view: string, changes: readonly Change[], base: ReadonlyMap<string, Row | undefined>): RowsPlan {
  const rows: NewRow[] = [];
  const closes: Close[] = [];
  const made = new Map<string, Pick<Row, 'from' | 'doc'> & { to: number }>();
  for (const { id, position, doc, keys } of changes) {
    const own = made.get(id);
    const before = own ?? base.get(id);
    if ((before?.doc ?? null) === doc) continue;
    if (own) own.to = position;
    else if (before) closes.push({ view, id, from: before.from, to: position });
    const row = { view, id, from: position, to: OPEN, doc, keys };
    rows.push(row);
    made.set(id, row);
  }
  return { rows, closes };
}
