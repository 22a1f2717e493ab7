import type { LogField } from '../mapping/log-fields.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Table } from '../reading/table.js';
import type { Refusal, RefusalCode } from '../refusals/refusal.js';
import { inLineOrder } from '../refusals/refusal.js';
import { importedId } from '../rows/deterministic-id.js';
import { RowReader } from '../rows/row-reader.js';
import { byRecordedTime, supersededBy } from './corrections.js';
import type { LogContext } from './log-context.js';
import type { LogRow } from './log-row.js';
import type { CheckInLogPlan, PlannedCheckIn } from './planned-check-in.js';
import { readLogRow } from './read-log-row.js';
import { identityOf, repeatsIn } from './repeats.js';

/**
 * What a log of check-ins comes to. Pure: the same file against the same organization is the same plan, with the same ids, in whatever
 * order its rows stand.
 *
 * @throws MethodError `unknown-time-zone`
 */
export function planCheckInLog(table: Table, mapping: Mapping<LogField>, context: LogContext): CheckInLogPlan {
  const readers = table.rows.map((row) => new RowReader(row, mapping));
  const rows = readers.flatMap((reader) => readLogRow(reader, context) ?? []);
  const repeats = repeatsIn(rows);
  const repeated = new Set(repeats.map(({ row }) => row));
  const once = rows.filter((row) => !repeated.has(row)).toSorted(byRecordedTime);
  const checkIns = withCorrections(once, context);
  const refuse = (row: LogRow, field: LogField, because: { readonly code: RefusalCode; readonly reason: string }): Refusal => {
    const at = mapping.columns.get(field);
    return { line: row.line, column: at === undefined ? null : (mapping.header[at] ?? null), code: because.code, reason: because.reason };
  };
  const refusals = [
    ...table.refusals,
    ...readers.flatMap((reader) => reader.refusals),
    ...repeats.map(({ row, code, reason }) => refuse(row, 'recordedAt', { code, reason })),
    ...checkIns.filter(correctsNothing).map((row) => refuse(row, 'kind', CORRECTS_NOTHING)),
  ];
  return { checkIns: checkIns.filter((row) => !correctsNothing(row)), refusals: inLineOrder(refusals) };
}

const CORRECTS_NOTHING = { code: 'correction-of-nothing', reason: 'No earlier row of this key result and date was accepted' } as const;

function withCorrections(rows: readonly LogRow[], { source, keyResults, checkIns: known = [] }: LogContext): readonly PlannedCheckIn[] {
  const identified = rows.map((row) => ({ ...row, id: importedId(source, 'check-in', identityOf(row)), keyResultId: keyResults.get(row.keyResult)?.id ?? '' }));
  const superseded = supersededBy(known, identified);
  return identified.map((row) => ({ ...row, supersedes: superseded.get(row.id) ?? null }));
}

function correctsNothing({ kind, supersedes }: PlannedCheckIn): boolean {
  return kind === 'corrects' && supersedes === null;
}
