import { checkInsOfExport, compareWithLog, type Difference, type ImportContext, inLineOrder, keyResultsForLog, type LogContext, type LogField, type OkrExportPlan, planCheckInLog, type PlannedCheckIn, type Refusal } from '@cairn/tables';
import type { MappedFile } from '../files/mapped-file.js';
import { columnOf, textsOf } from '../files/mapped-file.js';
import { checkInsKnownForLog, keyResultsKnownForLog } from '../known/known-for-tables.js';
import type { CheckInTerms, NewCheckIn, RefusedCheckIn } from './judge-check-ins.js';
import { CheckInJudge } from './judge-check-ins.js';

/** What check-ins come to. */
export interface JudgedCheckIns {
  readonly added: readonly NewCheckIn[];
  readonly refusals: readonly Refusal[];
  readonly differences: readonly Difference[];
}

/** Judges the rows of a log, in order of recorded time. */
export function judgeLog(file: MappedFile<LogField>, plan: OkrExportPlan, { context, terms }: LogTerms): JudgedCheckIns {
  const log = planCheckInLog(file.table, file.columns, logContext(plan, context, terms));
  const { added, refused } = judged(log.checkIns, terms);
  const refusals = refused.map(({ row: { line }, field, code, reason }) => ({ line, column: columnOf(file, field), code, reason }));
  const differences = compareWithLog(plan, standing(log.checkIns, refused), context.timeZone);
  return { added, refusals: inLineOrder([...log.refusals, ...refusals]), differences };
}

export interface LogTerms {
  readonly context: ImportContext;
  readonly terms: CheckInTerms;
}

/** The check-ins that the export itself tells of, of key results that neither the log nor the organization has any of. */
export function judgeExported(plan: OkrExportPlan, file: MappedFile<LogField> | null, { context, terms }: LogTerms) {
  const { checkIns, organization } = terms.world.index;
  const known = organization.keyResults.flatMap(({ id, reference }) => (reference !== null && checkIns.has(id) ? [reference] : []));
  const logged = new Set([...known, ...(file === null ? [] : textsOf(file, 'keyResult'))]);
  return judged(checkInsOfExport(plan, logged, context.source), terms);
}

/** What the organization has says how values are read: a file may call a target otherwise, and is not what counts then. */
function logContext(plan: OkrExportPlan, context: ImportContext, { world: { index } }: CheckInTerms): LogContext {
  return {
    ...context,
    keyResults: new Map([...keyResultsForLog(plan), ...keyResultsKnownForLog(index)]),
    people: new Set([...index.people.keys(), ...plan.people.map(({ email }) => email)]),
    checkIns: checkInsKnownForLog(index),
  };
}

function judged(rows: readonly PlannedCheckIn[], terms: CheckInTerms): { readonly added: readonly NewCheckIn[]; readonly refused: readonly RefusedCheckIn[] } {
  const judge = new CheckInJudge(terms);
  const verdicts = rows.map((row) => judge.judge(row)).filter((verdict) => verdict !== null);
  return { added: verdicts.filter((verdict) => 'at' in verdict), refused: verdicts.filter((verdict) => 'code' in verdict) };
}

function standing(rows: readonly PlannedCheckIn[], refused: readonly RefusedCheckIn[]): readonly PlannedCheckIn[] {
  const out = new Set(refused.map(({ row }) => row));
  return rows.filter((row) => !out.has(row));
}
