import { writeTable } from '@cairn/tables';
import type { Cell, ExportRow } from './dataset.js';

export type ExportFormat = 'csv' | 'ndjson';

/** How the parts of an export are written down; the first part of a CSV carries the byte order mark and the header. */
export const EXPORT_FORMS: Readonly<Record<ExportFormat, { readonly mediaType: string; readonly chunk: (rows: readonly ExportRow[], of: ChunkPlace) => Uint8Array }>> = {
  csv: { mediaType: 'text/csv; charset=utf-8', chunk: csvChunk },
  ndjson: { mediaType: 'application/x-ndjson; charset=utf-8', chunk: ndjsonChunk },
};

export interface ChunkPlace {
  readonly columns: readonly string[];
  readonly isFirst: boolean;
}

function csvChunk(rows: readonly ExportRow[], { columns, isFirst }: ChunkPlace): Uint8Array {
  const lines = rows.map((row) => columns.map((name) => textOf(row[name] ?? null)));
  const [first = [], ...others] = isFirst ? [columns, ...lines] : lines;
  return lines.length === 0 && !isFirst ? new Uint8Array() : writeTable(first, others, { delimiter: ',', encoding: isFirst ? 'utf-8-bom' : 'utf-8' });
}

function ndjsonChunk(rows: readonly ExportRow[], { columns }: ChunkPlace): Uint8Array {
  const lines = rows.map((row) => `${JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name] ?? null])))}\n`);
  return Buffer.from(lines.join(''), 'utf8');
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join('; ') : String(cell);
}
