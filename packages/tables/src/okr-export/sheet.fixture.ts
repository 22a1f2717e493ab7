import type { LogContext } from '../check-in-log/log-context.js';
import { keyResultsForLog } from '../check-in-log/log-context.js';
import { planCheckInLog } from '../check-in-log/plan-check-in-log.js';
import type { CheckInLogPlan } from '../check-in-log/planned-check-in.js';
import { EXPORT_FIELDS } from '../mapping/export-fields.js';
import type { ExportField } from '../mapping/export-fields.js';
import type { Fields } from '../mapping/field.js';
import { guessMapping } from '../mapping/guess.js';
import { LOG_FIELDS } from '../mapping/log-fields.js';
import type { LogField } from '../mapping/log-fields.js';
import { readTable } from '../reading/read-table.js';
import type { Table } from '../reading/table.js';
import { writeTable } from '../reading/write-table.js';
import type { Known } from './known.js';
import type { OkrExportPlan } from './plan.js';
import { planOkrExport } from './plan-okr-export.js';

export const CONTEXT = { source: 'org-1', timeZone: 'Asia/Taipei', now: '2026-11-22T00:00:00.000Z' } as const;

/** Cells by field; what is left out is empty. */
export type Sheet<F extends string> = readonly Readonly<Partial<Record<F, string>>>[];

export const objective = { reference: 'O-1', title: 'Objective', objectType: 'Objective', team: 'Company', ownerEmail: 'ann@example.test', period: '2026 Q3' } as const;
export const keyResult = { ...objective, reference: 'O-1-KR1', title: 'Key result', objectType: 'Key Result', parent: 'O-1', unit: 'days', startValue: '30', target: '12' } as const;
export const initiative = { ...objective, reference: 'P-1', title: 'Project', objectType: 'Project', parent: 'O-1-KR1' } as const;
export const logRow = { keyResult: 'O-1-KR1', effectiveOn: '2026-07-10', recordedAt: '2026-07-10T09:00:00+08:00', value: '25', authorEmail: 'ann@example.test' } as const;

/** The header is on line 1, so the first row stands on line 2. */
function tableOf<F extends string>(sheet: Sheet<F>, fields: Fields<F>): Table {
  const names = Object.keys(fields) as F[];
  const rows = sheet.map((row) => names.map((name) => row[name] ?? ''));
  return readTable(writeTable(names.map((name) => fields[name].names[0] ?? ''), rows, { encoding: 'utf-8', delimiter: ',' }));
}

export function planExport(sheet: Sheet<ExportField>, known?: Known): OkrExportPlan {
  const table = tableOf(sheet, EXPORT_FIELDS);
  return planOkrExport(table, guessMapping(table.header, EXPORT_FIELDS), CONTEXT, known);
}

/** A log against one objective with one key result, both of Ann, unless other goals are given. */
export function planLog(sheet: Sheet<LogField>, goals: Sheet<ExportField> = [objective, keyResult], more: Partial<LogContext> = {}): CheckInLogPlan {
  const table = tableOf(sheet, LOG_FIELDS);
  const plan = planExport(goals);
  const people = new Set(plan.people.map(({ email }) => email));
  return planCheckInLog(table, guessMapping(table.header, LOG_FIELDS), { ...CONTEXT, keyResults: keyResultsForLog(plan), people, ...more });
}
