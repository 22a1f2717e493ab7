import type { Delimiter } from './delimiter.js';
import { encodeText } from './encoding.js';
import { shield } from './shield.js';
import type { TableForm } from './table.js';

const LINE_END = '\r\n';

/** Quoted wherever any reader could take it for more than one cell, so that the delimiter can be changed later. */
const NEEDS_QUOTES = /[",;\t\n\r]|^\s|\s$/;

/**
 * The bytes of a table: RFC 4180 with CRLF at the end of each line. Cells that a spreadsheet would run as a formula get an apostrophe in
 * front, which `readTable` takes away again: what is written reads back equal.
 */
export function writeTable(header: readonly string[], rows: readonly (readonly string[])[], form: TableForm): Uint8Array {
  const lines = [header, ...rows].map((cells) => lineOf(cells, form.delimiter));
  return encodeText(lines.join(''), form.encoding);
}

function lineOf(cells: readonly string[], delimiter: Delimiter): string {
  return cells.map((cell) => quoted(shield(cell))).join(delimiter) + LINE_END;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
