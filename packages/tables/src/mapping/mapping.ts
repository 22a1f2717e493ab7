import { CairnError } from '@cairn/contracts/errors';
import { isReasonColumn } from '../reading/write-rejected.js';
import type { Fields } from './field.js';

/** Which column tells which field. */
export interface Mapping<F extends string> {
  readonly header: readonly string[];
  /** Index of the column; a field without one is absent from the file. */
  readonly columns: ReadonlyMap<F, number>;
}

/** A mapping in JSON: `{ "reference": "Goal no.", "tags": null }`; null says that the file does not tell the field. */
export type MappingJson = Readonly<Record<string, string | null>>;

/** The columns that no field reads, apart from those that a refusal added. */
export function unusedColumns<F extends string>({ header, columns }: Mapping<F>): readonly string[] {
  const used = new Set(columns.values());
  return header.filter((name, at) => !used.has(at) && !isReasonColumn(name));
}

/** As it can be kept, changed and given again; fields in alphabetic order. */
export function mappingJson<F extends string>({ header, columns }: Mapping<F>): MappingJson {
  const entries = [...columns].map(([field, at]) => [field, header[at] ?? ''] as const);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** One line for each field, `field <- column`, and one for each column that is not read. */
export function printMapping<F extends string>(mapping: Mapping<F>, fields: Fields<F>): string {
  const names = Object.keys(fields) as F[];
  const width = Math.max(...names.map(({ length }) => length));
  const columnOf = (field: F): string => {
    const at = mapping.columns.get(field);
    return at === undefined ? '(not in the file)' : JSON.stringify(mapping.header[at]);
  };
  const read = names.map((field) => `${field.padEnd(width)} <- ${columnOf(field)}`);
  return [...read, ...unusedColumns(mapping).map((name) => `${'(not read)'.padEnd(width)} <- ${JSON.stringify(name)}`)].join('\n');
}

/** @throws CairnError `missing-columns`, naming all of them */
export function checkComplete<F extends string>(mapping: Mapping<F>, fields: Fields<F>): Mapping<F> {
  const missing = (Object.keys(fields) as F[]).filter((field) => fields[field].required && !mapping.columns.has(field));
  if (missing.length === 0) return mapping;
  throw new CairnError(`No column was found for ${missing.join(', ')}: name it in a mapping file`, { code: 'missing-columns', details: { missing, header: mapping.header } });
}
