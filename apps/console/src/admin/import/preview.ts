import { EXPORT_FIELDS, guessMapping, LOG_FIELDS, readTable, type MappingJson, type Table } from '@cairn/tables';
import { fieldsOf, type FieldName, type FileKind } from './kinds.js';

/** A column of a file, what it holds, and which field it is taken for. */
export interface Column {
  readonly name: string;
  readonly samples: readonly string[];
  readonly field: FieldName | null;
}

/** A file as it is understood before anybody says otherwise. */
export interface Preview {
  readonly encoding: string;
  readonly rows: number;
  readonly columns: readonly Column[];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** Reads a file and guesses what its columns tell. @throws CairnError those of `readTable` and `guessMapping` */
export function previewOf(kind: FileKind, bytes: Uint8Array): Preview {
  const table = readTable(bytes);
  const { columns } = kind === 'okrs' ? guessMapping<FieldName>(table.header, EXPORT_FIELDS as never) : guessMapping<FieldName>(table.header, LOG_FIELDS as never);
  const fields = new Map([...columns].map(([field, at]) => [at, field]));
  return {
    encoding: table.encoding,
    rows: table.rows.length + table.unreadable.length,
    columns: table.header.map((name, at) => ({ name, samples: samplesOf(table, at), field: fields.get(at) ?? null })),
  };
}

/** The first different texts of a column. */
function samplesOf({ rows }: Table, at: number): readonly string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const text = (cells[at] ?? '').trim();
    if (text !== '') found.add(text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

/** Another field for a column; the column that had the field is then not read. */
export function withField(columns: readonly Column[], at: number, field: FieldName | null): readonly Column[] {
  return columns.map((column, place) => {
    if (place === at) return { ...column, field };
    return field !== null && column.field === field ? { ...column, field: null } : column;
  });
}

/** Fields that have to be told and are not. */
export function missingIn(kind: FileKind, columns: readonly Column[]): readonly FieldName[] {
  const told = new Set(columns.map(({ field }) => field));
  return fieldsOf(kind).filter(({ name, required }) => required && !told.has(name)).map(({ name }) => name);
}

/** The columns as a mapping that says something of every field. */
export function mappingOf(kind: FileKind, columns: readonly Column[]): MappingJson {
  const byField = new Map(columns.map(({ name, field }) => [field, name]));
  return Object.fromEntries(fieldsOf(kind).map(({ name }) => [name, byField.get(name) ?? null]));
}
