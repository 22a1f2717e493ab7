import { writeRejected, type Refusal } from '@cairn/tables';
import type { MappedFile } from './files/mapped-file.js';
import type { FileReport } from './import-plan.js';

/** What became of a file's rows. */
export function reportOf<F extends string>({ table, mappingText }: MappedFile<F>, refusals: readonly Refusal[]): FileReport {
  const rows = table.rows.length + table.unreadable.length;
  return { mappingText, rows, accepted: rows - refusedRows(refusals), refusals, rejected: writeRejected(table, refusals) };
}

/** How many rows were refused, each for whatever number of reasons. */
export function refusedRows(refusals: readonly Refusal[]): number {
  return new Set(refusals.map(({ line }) => line)).size;
}
