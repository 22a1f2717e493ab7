import { EXPORT_FIELDS, LOG_FIELDS, type ExportField, type LogField } from '@cairn/tables';

/** The two tables that are imported: the export of goals, and the log of check-ins. */
export const FILE_KINDS = ['okrs', 'checkIns'] as const;

export type FileKind = (typeof FILE_KINDS)[number];
export type FieldName = ExportField | LogField;

const FIELDS = { okrs: EXPORT_FIELDS, checkIns: LOG_FIELDS } as const;

/** What a file of a kind can tell, the fields that it has to tell first. */
export function fieldsOf(kind: FileKind): readonly { readonly name: FieldName; readonly required: boolean }[] {
  const all = Object.entries(FIELDS[kind]).map(([name, { required }]) => ({ name: name as FieldName, required }));
  return [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
}
