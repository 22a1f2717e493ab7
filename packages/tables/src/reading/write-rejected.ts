import type { Refusal } from '../refusals/refusal.js';
import { grouped } from '../rows/grouped.js';
import type { Row, Table } from './table.js';
import { writeTable } from './write-table.js';

/** Added behind the file's own columns; a mended file may keep them, the mapping passes them over. */
export const REASON_COLUMNS = ['Refused line', 'Refused column', 'Refused code', 'Refused reason'] as const;

const BETWEEN_REASONS = '\n';

/**
 * The refused rows of a table, in the form of the file they came from, each with its reasons: to be mended in a spreadsheet and imported
 * again. Several reasons stand in one cell, a line each and in the same order in every column. Cells beyond the header are kept in
 * columns named "Surplus 1" and so on. Null when nothing was refused.
 */
export function writeRejected(table: Table, refusals: readonly Refusal[]): Uint8Array | null {
  const byLine = grouped(refusals, ({ line }) => line);
  const refused = [...table.rows, ...table.unreadable].filter(({ line }) => byLine.has(line)).toSorted((one, other) => one.line - other.line);
  if (refused.length === 0) return null;
  const columns = columnsOf(table, refused);
  const rows = refused.map((row) => [...columns.map(({ at }) => row.cells[at] ?? ''), ...reasonCells(byLine.get(row.line) ?? [])]);
  return writeTable([...columns.map(({ name }) => name), ...REASON_COLUMNS], rows, table);
}

/** Is it a column that `writeRejected` adds for its reasons? */
export function isReasonColumn(name: string): boolean {
  return REASON_COLUMNS.some((column) => column === name);
}

/** Columns of reasons that an earlier refusal left are replaced, not repeated. */
function columnsOf({ header }: Table, rows: readonly Row[]): readonly { readonly name: string; readonly at: number }[] {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, at) => header[at] ?? `Surplus ${at - header.length + 1}`);
  return names.map((name, at) => ({ name, at })).filter(({ name }) => !isReasonColumn(name));
}

function reasonCells(refusals: readonly Refusal[]): readonly string[] {
  const joined = (pick: (refusal: Refusal) => string): string => refusals.map(pick).join(BETWEEN_REASONS);
  return [String(refusals[0]?.line ?? ''), joined(({ column }) => column ?? ''), joined(({ code }) => code), joined(({ reason }) => reason)];
}
