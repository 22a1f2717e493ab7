import type { Refusal } from '../refusals/refusal.js';
import { REPLACEMENT_CHARACTER } from './encoding.js';
import { CELL_CHARACTERS_AT_MOST } from './limits.js';
import type { Row } from './table.js';

/** The history admits line feeds and tabs alone (docs/ARCHITECTURE.md, limits of a commit). */
const CONTROL_CHARACTER = /[^\n\t\P{Cc}]/u;

/** The cells, with surplus empty ones at the end cut off: some programs pad rows. */
export function withoutPadding(row: Row, columns: number): Row {
  const surplus = row.cells.slice(columns);
  return surplus.length > 0 && surplus.every((cell) => cell === '') ? { ...row, cells: row.cells.slice(0, columns) } : row;
}

/** What makes a row unreadable whatever it means: a wrong number of cells, lost or hidden characters, cells beyond the limit. */
export function faultsOf(row: Row, header: readonly string[]): readonly Refusal[] {
  if (row.cells.length !== header.length) {
    const reason = `The row has ${row.cells.length} cells and the header ${header.length}: is a quote or a delimiter missing?`;
    return [{ line: row.line, column: null, code: 'wrong-cell-count', reason }];
  }
  return row.cells.flatMap((cell, at) => faultsOfCell(cell, row.line, header[at] ?? null));
}

function faultsOfCell(cell: string, line: number, column: string | null): readonly Refusal[] {
  const at = { line, column };
  if (cell.length > CELL_CHARACTERS_AT_MOST) return [{ ...at, code: 'too-long', reason: `The cell has more than ${CELL_CHARACTERS_AT_MOST} characters` }];
  if (cell.includes(REPLACEMENT_CHARACTER)) return [{ ...at, code: 'ill-formed-text', reason: 'Characters were lost: the bytes are not in the encoding of the file' }];
  if (CONTROL_CHARACTER.test(cell)) return [{ ...at, code: 'control-character', reason: 'The cell holds an invisible control character' }];
  return [];
}
