import { canonicalText } from '@cairn/contracts/canonical';
import { adjustMapping, checkComplete, type Fields, guessMapping, type Mapping, mappingJson, printMapping } from '@cairn/tables';
import type { ImportFile } from './import-file.js';
import { sha256Of } from './import-file.js';

/** A file whose columns are known. */
export interface MappedFile<F extends string> extends ImportFile {
  readonly columns: Mapping<F>;
  /** Which column tells which field, a line each. */
  readonly mappingText: string;
  /** Of the RFC 8785 text of the mapping. */
  readonly mapSha256: string;
}

/** @throws CairnError `duplicate-columns`, `missing-columns`, and what is wrong with a mapping that was given */
export function mapFile<F extends string>(file: ImportFile, fields: Fields<F>): MappedFile<F> {
  const guess = guessMapping(file.table.header, fields);
  const columns = checkComplete(file.mapping === undefined ? guess : adjustMapping(guess, fields, file.mapping), fields);
  return { ...file, columns, mappingText: printMapping(columns, fields), mapSha256: sha256Of(canonicalText(mappingJson(columns))) };
}

/** The file's name of a field's column; null when it has none. */
export function columnOf<F extends string>({ columns: { columns, header } }: MappedFile<F>, field: F): string | null {
  const at = columns.get(field);
  return at === undefined ? null : (header[at] ?? null);
}

/** The text of a field in every row, also those that could not be read. */
export function textsOf<F extends string>({ table, columns: { columns } }: MappedFile<F>, field: F): readonly string[] {
  const at = columns.get(field);
  return at === undefined ? [] : [...table.rows, ...table.unreadable].map(({ cells }) => (cells[at] ?? '').trim());
}
