import { objectiveExpected, objectivePace, paceOf, readAsCommitted, slotView, type DecimalText, type KeyResultRecord, type PlannedKeyResult } from '@cairn/method';
import { definitionOf } from '@cairn/rhythm';
import type { KeyResultDoc, ObjectiveDoc } from '../goals/goal-docs.js';
import { expectedUnder, standingAt } from '../reading/key-result-figures.js';
import { momentOf, type Moment } from '../reading/moment.js';
import type { Reading } from '../reading/reading.js';
import type { GoalRows } from '../rows/goal-rows.js';
import { loadCycle } from '../rows/load-cycle.js';
import { loadObjective } from '../rows/load-objective.js';
import { loadBaseline, type Baseline, type CommittedPlan } from './baseline.js';

/** A key result against the plan that was promised. */
export interface CommittedKeyResult {
  /** As it was promised. */
  readonly keyResult: KeyResultDoc;
  /** Raw; of one cancelled later what it had by then. */
  readonly progress: DecimalText | null;
  /** Progress held to 0 to 1. */
  readonly score: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly pace: DecimalText | null;
}

/** An objective against the plan that was promised, also one that was cancelled since. */
export interface CommittedReading {
  /** As it was promised: its team is the one that it counts for. */
  readonly objective: ObjectiveDoc;
  readonly baselinePosition: number;
  readonly keyResults: readonly CommittedKeyResult[];
  /** Progress and score as committed, 0 to 1; null: not measured. */
  readonly progress: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly pace: DecimalText | null;
}

/**
 * The values of a reading against the plans of the baseline (docs/METHOD.md, as committed), of every objective of a cycle that is part of it.
 *
 * @returns undefined when the cycle is not known there
 */
export async function asCommitted(reading: Reading, cycleId: string): Promise<readonly CommittedReading[] | undefined> {
  const rows = await loadCycle(reading.views, cycleId);
  return rows && committedOf(rows, await loadBaseline(rows, reading.viewsAt), reading);
}

/** The same of one objective; undefined also when it is part of no baseline. */
export async function objectiveAsCommitted(reading: Reading, objectiveId: string): Promise<CommittedReading | undefined> {
  const rows = await loadObjective(reading.views, objectiveId);
  return rows && committedOf(rows, await loadBaseline(rows, reading.viewsAt), reading)[0];
}

/** The pure part: rows as known, held against the plans of the baseline. */
export function committedOf(rows: GoalRows, baseline: Baseline, at: Pick<Reading, 'clock' | 'effectiveOn' | 'timeZone'>): readonly CommittedReading[] {
  const moment = momentOf(rows, at);
  return rows.objectives.flatMap((objective) => {
    const plan = baseline.get(objective.objectiveId);
    return plan === undefined ? [] : [committedReading(objective, plan, moment)];
  });
}

function committedReading(objective: ObjectiveDoc, { position, objective: promised, keyResults }: CommittedPlan, moment: Moment): CommittedReading {
  const known = new Map((moment.rows.keyResults.get(objective.objectiveId) ?? []).map((keyResult) => [keyResult.keyResultId, keyResult]));
  const planned = keyResults.map((each) => plannedKeyResult(objective, promised, { ...(known.get(each.keyResultId) ?? each), plan: each.plan, dues: each.dues }, moment));
  const records = new Map(keyResults.map(({ keyResultId }) => [keyResultId, recordOf(objective, known.get(keyResultId), moment)]));
  const { keyResults: read, score } = readAsCommitted(planned, { records, timeZone: moment.timeZone, t: moment.t });
  const figures = keyResults.map((keyResult, index) => {
    const { progress = null, score: own = null } = read[index] ?? {};
    const expected = expectedUnder({ plan: keyResult.plan, standing: standingAt(moment.rows.checkIns.get(keyResult.keyResultId) ?? [], moment.t), slots: slotsOf(objective, promised, keyResult, moment) }, moment);
    return { keyResult, progress, score: own, expected, pace: paceOf(progress, expected) };
  });
  const rolled = figures.map(({ keyResult: { keyResultId, plan }, progress, expected }) => ({ id: keyResultId, weight: plan.weight ?? null, cancelled: false, progress, expected }));
  return { objective: promised, baselinePosition: position, keyResults: figures, progress: score, expected: objectiveExpected(rolled), pace: objectivePace(rolled) };
}

function plannedKeyResult(objective: ObjectiveDoc, promised: ObjectiveDoc, keyResult: KeyResultDoc, moment: Moment): PlannedKeyResult {
  const { keyResultId: id, plan } = keyResult;
  return { id, keyResult: definitionOf(plan), weight: plan.weight ?? null, dueOn: plan.due, slots: slotsOf(objective, promised, keyResult, moment).map(slotView) };
}

/** By the plan and for the team of then; what closed it since closes its slots. */
function slotsOf(objective: ObjectiveDoc, { teamId }: ObjectiveDoc, keyResult: KeyResultDoc, { slotsOf: slots }: Moment) {
  return keyResult.plan.mode === 'kept' ? slots({ ...objective, teamId }, keyResult) : [];
}

/** Of what was cancelled by itself or with its objective, the first end counts. */
function recordOf(objective: ObjectiveDoc, keyResult: KeyResultDoc | undefined, { rows }: Moment): KeyResultRecord {
  const [cancelledAt] = [keyResult?.cancelled?.at, objective.cancelled?.at].filter((at) => at !== undefined).toSorted();
  const history = keyResult === undefined ? [] : (rows.checkIns.get(keyResult.keyResultId) ?? []);
  return { history, ...(cancelledAt !== undefined && { cancelledAt }) };
}
