import {
  expectedAt,
  periodOf,
  progressAt,
  readAsAmended,
  readAsCommitted,
  readPace,
  type Evidence,
  type PaceMoment,
  type PaceReading,
  type PacedKeyResult,
  type Period,
  type PlanReading,
  type PlannedKeyResult,
} from '@cairn/method';
import type { World } from '../world.js';
import { knownBy, termsAt, type KeyResultLog } from './key-result-log.js';
import type { ObjectivePlan } from './objective-plan.js';

/** An objective, with what was told of its key results. */
export interface ToldObjective {
  readonly plan: ObjectivePlan;
  readonly logs: readonly KeyResultLog[];
}

/** What is known of a key result at an instant, as the method takes it. */
export function evidenceAt(log: KeyResultLog, t: string): Evidence {
  return { history: knownBy(log, t), slots: log.slots.map(({ name, opensAt, dueAt }) => ({ name, opensAt, dueAt, excused: false })) };
}

/** Progress, expectation and pace of a key result at an instant. */
export function paceAt({ clock }: World, { quarter }: ObjectivePlan, log: KeyResultLog, t: string): PaceReading {
  return readPace(termsAt(log, t), evidenceAt(log, t), { period: periodIn(quarter), t, timeZone: clock.timeZone });
}

/** The key results of an objective with progress and expectation, as their objective rolls them up. */
export function pacedAt({ clock }: World, { plan, logs }: ToldObjective, t: string): readonly PacedKeyResult[] {
  const moment: PaceMoment = { period: periodIn(plan.quarter), t, timeZone: clock.timeZone };
  return logs.map((log) => {
    const [terms, evidence] = [termsAt(log, t), evidenceAt(log, t)];
    const figures = { progress: progressAt(terms, evidence, t), expected: expectedAt(terms, evidence, moment) };
    return { id: log.keyResultId, weight: null, cancelled: isCancelledBy(log, t), ...figures };
  });
}

/** The same values against the plan of the baseline and against the plan as it stands. */
export function scoresAt({ clock }: World, logs: readonly KeyResultLog[], t: string): { readonly asCommitted: PlanReading; readonly asAmended: PlanReading } {
  const records = new Map(logs.map((log) => [log.keyResultId, { history: knownBy(log, t), ...(isCancelledBy(log, t) && log.ended && { cancelledAt: log.ended.at }) }]));
  const facts = { records, timeZone: clock.timeZone, t };
  const planned = (log: KeyResultLog, keyResult: PlannedKeyResult['keyResult']): PlannedKeyResult => ({
    id: log.keyResultId, keyResult, weight: null, dueOn: log.dueOn, slots: evidenceAt(log, t).slots ?? [],
  });
  const committed = logs.filter(({ inBaseline }) => inBaseline);
  return {
    asCommitted: readAsCommitted(committed.map((log) => planned(log, log.plan.terms)), facts),
    asAmended: readAsAmended(logs.map((log) => planned(log, termsAt(log, t))), facts),
  };
}

/** The days of a cycle, over which its key results run. */
export function periodIn({ start, end }: ObjectivePlan['quarter']): Period {
  return periodOf({}, { firstDay: start, lastDay: end });
}

function isCancelledBy({ ended }: KeyResultLog, t: string): boolean {
  return ended?.how === 'cancelled' && ended.at <= t;
}
