import type { Delimiter } from '../reading/delimiter.js';
import type { Encoding } from '../reading/encoding.js';
import { readTable } from '../reading/read-table.js';
import type { Table } from '../reading/table.js';
import { adjustMapping } from './adjust.js';
import type { Fields } from './field.js';
import { guessMapping } from './guess.js';
import { mappingJson, type Mapping, type MappingJson } from './mapping.js';

/** Values of a column that are shown. */
const SAMPLES = 3;
/** Characters of a value that are shown. */
const SHOWN = 80;

/** A column of a file, what it would be read as, and some of what stands in it. */
export interface PreviewedColumn {
  readonly name: string;
  /** Null: it is not read. */
  readonly field: string | null;
  /** The first values that differ; long ones end in an ellipsis. */
  readonly samples: readonly string[];
}

/** What a file may tell. */
export interface PreviewedField {
  readonly name: string;
  /** As it is shown. */
  readonly title: string;
  readonly required: boolean;
}

/** How a file would be read. */
export interface TablePreview {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly columns: readonly PreviewedColumn[];
  /** What is read from which column: to be kept, changed and given again. */
  readonly mapping: MappingJson;
  readonly fields: readonly PreviewedField[];
  /** Required fields that no column tells. */
  readonly missing: readonly string[];
}

/**
 * How a file would be read, told from its beginning, which may end in the middle of a row.
 *
 * @param json what is to be read otherwise than guessed
 * @throws CairnError those of `readTable`, `guessMapping` and `adjustMapping`
 */
export function previewTable<F extends string>(head: Uint8Array, fields: Fields<F>, json?: MappingJson): TablePreview {
  const table = readTable(head);
  const guess = guessMapping(table.header, fields);
  const mapping = json === undefined ? guess : adjustMapping(guess, fields, json);
  const names = Object.keys(fields) as F[];
  return {
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns: columnsOf(table, mapping),
    mapping: mappingJson(mapping),
    fields: names.map((name) => ({ name, title: fields[name].names[0] ?? name, required: fields[name].required })),
    missing: names.filter((name) => fields[name].required && !mapping.columns.has(name)),
  };
}

function columnsOf<F extends string>({ header, rows }: Table, { columns }: Mapping<F>): readonly PreviewedColumn[] {
  const fieldAt = new Map([...columns].map(([field, at]) => [at, field]));
  return header.map((name, at) => ({ name, field: fieldAt.get(at) ?? null, samples: samplesOf(rows.map(({ cells }) => (cells[at] ?? '').trim())) }));
}

function samplesOf(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))].slice(0, SAMPLES).map(shortened);
}

function shortened(value: string): string {
  const characters = Array.from(value.slice(0, 2 * SHOWN + 2));
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : value;
}
