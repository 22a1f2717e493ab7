import { lineOf } from './checksum.js';
import { clippedRows, type RowsScope, type ViewRow } from './clipped-rows.js';

/** The first row that two storages do not have in common; a side is absent where it has no such row. */
export interface RowDifference {
  readonly live?: ViewRow;
  readonly rebuilt?: ViewRow;
}

/** Compares two storages row by row. Undefined when they are the same. */
export async function firstDifference(live: RowsScope, rebuilt: RowsScope): Promise<RowDifference | undefined> {
  const others = clippedRows(rebuilt);
  for await (const row of clippedRows(live)) {
    const other = (await others.next()).value;
    if (!other || lineOf(row) !== lineOf(other)) return differenceOf(row, other ?? undefined);
  }
  const surplus = (await others.next()).value;
  return surplus ? { rebuilt: surplus } : undefined;
}

/** Of two rows of different places the earlier one is what the other side lacks. */
function differenceOf(live: ViewRow, rebuilt: ViewRow | undefined): RowDifference {
  if (!rebuilt) return { live };
  const order = compare(live, rebuilt);
  if (order === 0) return { live, rebuilt };
  return order < 0 ? { live } : { rebuilt };
}

function compare(one: ViewRow, other: ViewRow): number {
  return compareText(one.view, other.view) || compareText(one.id, other.id) || one.from - other.from;
}

/** As storage orders ids: by their UTF-8 bytes. */
function compareText(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
