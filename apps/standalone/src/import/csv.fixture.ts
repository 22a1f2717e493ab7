/** A row of a file, by the names of its columns. */
export interface Row {
  /** Where it begins, the header being line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads RFC 4180: cells in quotes may hold the delimiter, quotes written twice and line breaks. */
export function readCsv(text: string, delimiter = ','): readonly Row[] {
  const [header, ...rows] = recordsOf(text.replace(/^\uFEFF/, ''), delimiter);
  return rows.map(({ line, cells }) => ({ line, cells: Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])) }));
}

/** Writes rows with the columns of the first; quotes where they are needed. */
export function writeCsv(rows: readonly Row['cells'][], delimiter = ','): string {
  const header = Object.keys(rows[0] ?? {});
  const lines = [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))];
  return lines.map((cells) => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\n`).join('');
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface Found {
  readonly line: number;
  readonly cells: string[];
}

function recordsOf(text: string, delimiter: string): readonly Found[] {
  const records: Found[] = [];
  let line = 1;
  let record: Found | undefined;
  for (const [cell, plain, inQuotes, end] of text.matchAll(new RegExp(`(?:([^"\\n${delimiter}]*)|"((?:[^"]|"")*)")(${delimiter}|\\r?\\n|$)`, 'g'))) {
    if (record === undefined && cell === '') break;
    record ??= { line, cells: [] };
    record.cells.push(unquoted(plain, inQuotes));
    line += cell.split('\n').length - 1;
    if (end === delimiter) continue;
    records.push(record);
    record = undefined;
  }
  return records;
}

function unquoted(plain = '', inQuotes?: string): string {
  return inQuotes === undefined ? plain.replace(/\r$/, '') : inQuotes.replaceAll('""', '"');
}
