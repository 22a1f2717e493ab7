import { readAsAmended, readAsCommitted, type KeyResultRecord, type PlanReading, type PlannedKeyResult } from '@cairn/method';
import { wasRead } from '../deciding/fold.js';
import { byMethod } from '../deciding/refusals.js';
import { evidenceOf } from '../key-results/evidence.js';
import { planAt, type KeyResult } from '../key-results/key-result.js';
import { termsOf, type Plan } from '../key-results/plan.js';
import type { Objective } from './objective.js';
import { baselineOf, type ObjectiveStates, type OpenGoal } from './objective-states.js';

/** The same values against two plans (docs/METHOD.md, score). */
export interface Readings {
  /** Absent when the objective is in no baseline. */
  readonly asCommitted?: PlanReading;
  readonly asAmended: PlanReading;
}

/** Reads an objective at an instant against the plan of its baseline and against the plan as it stands. */
export function readingsOf(goal: OpenGoal, states: ObjectiveStates, t: string): Readings {
  const { timeZone } = wasRead(states.organization, 'organization');
  const facts = { records: recordsOf(goal.objective, states), timeZone, t };
  const position = baselineOf(goal);
  return byMethod(() => ({
    ...(position !== undefined && { asCommitted: readAsCommitted(planned(goal.objective, states, (keyResult) => planAt(keyResult, position)), facts) }),
    asAmended: readAsAmended(planned(goal.objective, states, ({ plan }) => plan), facts),
  }));
}

/** The score of one key result in a reading; undefined when it is not part of it or not measured. */
export function scoreIn(reading: PlanReading | undefined, keyResultId: string): string | undefined {
  return reading?.keyResults.find(({ id }) => id === keyResultId)?.score ?? undefined;
}

function recordsOf({ keyResults }: Objective, states: ObjectiveStates): ReadonlyMap<string, KeyResultRecord> {
  const recordOf = ({ keyResultId, cancelled }: KeyResult): KeyResultRecord => ({
    history: evidenceOf(keyResultId, states).history,
    ...(cancelled && { cancelledAt: cancelled.at }),
  });
  return new Map(Object.values(keyResults).map((keyResult) => [keyResult.keyResultId, recordOf(keyResult)]));
}

function planned({ keyResults }: Objective, { slots }: ObjectiveStates, planOf: (keyResult: KeyResult) => Plan | undefined): readonly PlannedKeyResult[] {
  return Object.values(keyResults).flatMap((keyResult) => {
    const plan = planOf(keyResult);
    const own = slots?.[keyResult.keyResultId];
    if (plan === undefined) return [];
    return [{ id: keyResult.keyResultId, keyResult: termsOf(plan), weight: plan.weight ?? null, dueOn: plan.due, ...(own && { slots: own }) }];
  });
}
