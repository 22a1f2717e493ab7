import { EXPORT_FIELDS, type ExportField, type Field, LOG_FIELDS, type LogField, type Table, writeTable } from '@cairn/tables';
import { readFileSync } from 'node:fs';
import type { ImportFile, ImportPlan, ImportRequest, KnownOrganization } from '../index.js';
import { EMPTY_ORGANIZATION, planImport, readImportFile } from '../index.js';
import { OrganizationModel } from './organization-model.fixture.js';

export const NOW = '2026-11-22T00:00:00.000Z';
export const IMPORTER = 'the-admin';
export const CONTEXT = { source: 'org-1', timeZone: 'Asia/Taipei', now: NOW } as const;

/** A file of a real organization, from the package that reads them. */
export function realFile(name: 'okr-export.csv' | 'check-ins.csv'): ImportFile {
  return readImportFile(readFileSync(new URL(`../../../tables/fixtures/${name}`, import.meta.url)));
}

/** Both real files into an empty organization, unless it is said otherwise. */
export function planReal(more: Partial<ImportRequest> = {}): ImportPlan {
  return planImport({ okrExport: realFile('okr-export.csv'), checkInLog: realFile('check-ins.csv'), context: CONTEXT, organization: EMPTY_ORGANIZATION, log: { state: 'empty' }, importerId: IMPORTER, ...more });
}

/** Cells by field; what is left out is empty. */
export type Sheet<F extends string> = readonly Readonly<Partial<Record<F, string>>>[];

export const objective = { reference: 'O-1', title: 'Objective', objectType: 'Objective', team: 'Company', ownerEmail: 'ann@example.test', period: '2026 Q3', createdOn: '2026-06-20' } as const;
export const keyResult = { ...objective, reference: 'O-1-KR1', title: 'Key result', objectType: 'Key Result', parent: 'O-1', unit: 'days', startValue: '30', target: '12' } as const;
export const initiative = { ...objective, reference: 'P-1', title: 'Project', objectType: 'Project', parent: 'O-1-KR1' } as const;
export const checkIn = { keyResult: 'O-1-KR1', effectiveOn: '2026-07-10', recordedAt: '2026-07-10T09:00:00+08:00', value: '25', authorEmail: 'ann@example.test' } as const;

export const exportOf = (sheet: Sheet<ExportField>): ImportFile => fileOf(sheet, EXPORT_FIELDS);
export const logOf = (sheet: Sheet<LogField>): ImportFile => fileOf(sheet, LOG_FIELDS);

/** The header is on line 1, so the first row stands on line 2. */
function fileOf<F extends string>(sheet: Sheet<F>, fields: Readonly<Record<F, Field>>): ImportFile {
  const names = Object.keys(fields) as F[];
  const rows = sheet.map((row) => names.map((name) => row[name] ?? ''));
  return readImportFile(writeTable(names.map((name) => fields[name].names[0] ?? ''), rows, { encoding: 'utf-8', delimiter: ',' }));
}

/** A table with some cells written anew: the first column's text or the line names the row. */
export function mended(bytes: Uint8Array | null, mend: (row: Readonly<Record<string, string>>) => Readonly<Record<string, string>> | null): ImportFile {
  const table: Table = readImportFile(bytes ?? new Uint8Array()).table;
  const rows = table.rows.flatMap(({ cells }) => {
    const row = Object.fromEntries(table.header.map((name, at) => [name, cells[at] ?? '']));
    const changed = mend(row);
    return changed === null ? [] : [table.header.map((name) => changed[name] ?? row[name] ?? '')];
  });
  return readImportFile(writeTable(table.header, rows, table));
}

export interface Outcome {
  readonly organization: KnownOrganization;
  /** By key of a step, what the organization answered. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Applies a plan to an organization; without a load everything happens now. */
export function applied({ steps, isLoad }: Pick<ImportPlan, 'steps' | 'isLoad'>, from?: KnownOrganization): Outcome {
  const model = new OrganizationModel(NOW, from);
  const answers = new Map(steps.map((step) => [step.key, model.apply(step, isLoad ? step.at : NOW)]));
  return { organization: model.known(), answers };
}
