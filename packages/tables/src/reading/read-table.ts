import { CairnError } from '@cairn/contracts/errors';
import type { Refusal } from '../refusals/refusal.js';
import { inLineOrder } from '../refusals/refusal.js';
import { faultsOf, withoutPadding } from './check-row.js';
import type { Delimiter } from './delimiter.js';
import { guessDelimiter } from './delimiter.js';
import { decodeText, encodingOf } from './encoding.js';
import { COLUMNS_AT_MOST, FILE_BYTES_AT_MOST, ROWS_AT_MOST, checkLimit } from './limits.js';
import { parseRows } from './parse-rows.js';
import { unshield } from './shield.js';
import type { Row, Table } from './table.js';

/**
 * Reads a table with a header from the bytes of a file: UTF-8 with or without byte order mark, UTF-16 with one; cells parted by comma,
 * semicolon or tab (guessed from the header unless given), quoted as RFC 4180 has it, line breaks inside quotes included.
 *
 * A fault of a row refuses that row. A fault of the file as a whole throws.
 *
 * @throws CairnError `table-too-large`, `table-empty`, `unreadable-header` (most often another encoding: save as UTF-8)
 */
export function readTable(bytes: Uint8Array, options: { readonly delimiter?: Delimiter } = {}): Table {
  checkLimit('bytes', bytes.byteLength, FILE_BYTES_AT_MOST);
  const encoding = encodingOf(bytes);
  const text = decodeText(bytes, encoding);
  const delimiter = options.delimiter ?? guessDelimiter(text);
  const { rows, broken } = parseRows(text, delimiter);
  const [header, ...body] = rows.map(asText).filter((row) => !isBlank(row));
  return { encoding, delimiter, ...sorted(checkedHeader(header, broken), body, broken), blankRows: rows.length - 1 - body.length };
}

function asText(row: Row): Row {
  return { line: row.line, cells: row.cells.map((cell) => unshield(cell.normalize('NFC'))) };
}

function isBlank(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

function checkedHeader(header: Row | undefined, broken: readonly Row[]): readonly string[] {
  const firstBroken = broken[0]?.line ?? Infinity;
  if (header === undefined && broken.length === 0) throw new CairnError('The file has no header', { code: 'table-empty' });
  if (header === undefined || firstBroken < header.line) throw unreadable(firstBroken);
  checkLimit('columns', header.cells.length, COLUMNS_AT_MOST);
  if (faultsOf(header, header.cells).length > 0) throw unreadable(header.line);
  return header.cells;
}

function unreadable(line: number): CairnError {
  return new CairnError(`The header on line ${line} is not readable text: save the file as UTF-8`, { code: 'unreadable-header', details: { line } });
}

function sorted(header: readonly string[], body: readonly Row[], broken: readonly Row[]) {
  checkLimit('rows', body.length + broken.length, ROWS_AT_MOST);
  const fitted = body.map((row) => withoutPadding(row, header.length));
  const faults = new Map(fitted.map((row) => [row, faultsOf(row, header)]));
  const isGood = (row: Row): boolean => faults.get(row)?.length === 0;
  const refusals = [...[...faults.values()].flat(), ...broken.map(quotesRefused)];
  return { header, rows: fitted.filter(isGood), unreadable: [...fitted.filter((row) => !isGood(row)), ...broken], refusals: inLineOrder(refusals) };
}

function quotesRefused({ line }: Row): Refusal {
  return { line, column: null, code: 'broken-quotes', reason: 'The quotes do not match: a quote inside a quoted cell is written twice' };
}
