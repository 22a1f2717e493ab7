import { readInstant } from '../calendar/instant.js';
import { dayNumber } from '../calendar/local-date.js';
import { Exact, ONE } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { figure, ratio } from '../decimal/figure.js';
import type { KeyResult, MetricKeyResult, MilestoneKeyResult, RangeKeyResult } from '../key-result/key-result.js';
import { isMetric, isRange } from '../key-result/key-result.js';
import type { PlannedSlot } from '../key-result/kept.js';
import { countedSlots } from '../key-result/kept.js';
import { shareOfSteps } from '../key-result/milestone.js';
import type { Evidence } from '../key-result/progress.js';
import { valueAt } from '../key-result/progress.js';
import { expectedByCurve } from './curve.js';
import type { Period } from './period.js';
import { dayAt, exactTimePassed, timePassed } from './period.js';

/** A moment of a key result's time. */
export interface PaceMoment {
  readonly period: Period;
  /** An instant. */
  readonly t: string;
  /** The organization's: pace counts its days. */
  readonly timeZone: string;
}

/**
 * The progress that the plan expects at `t`, 0 to 1 (docs/METHOD.md, Expected and pace). Null: the key result has no pace at `t`, since
 * it is a baseline, or a boolean neither done nor due, or in mode `kept` without a slot that counts.
 */
export function expectedAt(keyResult: KeyResult, evidence: Evidence, moment: PaceMoment): DecimalText | null {
  if (isMetric(keyResult)) return expectedOfMetric(keyResult, moment);
  if (isRange(keyResult)) return expectedOfRange(keyResult, evidence.slots ?? [], moment);
  switch (keyResult.type) {
    case 'milestone':
      return expectedOfMilestone(keyResult, moment);
    case 'boolean':
      return expectedOfBoolean(evidence, moment);
    case 'baseline':
      return null;
    default:
      return keyResult satisfies never;
  }
}

/** As much as the time that has passed, or as the planned curve says. */
function expectedOfMetric(keyResult: MetricKeyResult, { period, t, timeZone }: PaceMoment): DecimalText {
  const { curve } = keyResult;
  const today = dayAt(t, timeZone);
  return figure(curve === undefined ? exactTimePassed(period, today) : expectedByCurve(keyResult, curve, period, today));
}

/** `latest`: all of it, at any time. `kept`: the slots due by `t` of those planned. */
function expectedOfRange({ mode }: RangeKeyResult, slots: readonly PlannedSlot[], { t }: PaceMoment): DecimalText | null {
  if (mode === 'latest') return figure(ONE);
  const planned = countedSlots(slots);
  const now = readInstant(t, 't');
  const due = planned.filter(({ dueAt }) => readInstant(dueAt, 'dueAt') <= now);
  return planned.length === 0 ? null : ratio(new Exact(due.length), new Exact(planned.length));
}

/** The weight of the steps due by today when each has a date, else as much as the time that has passed. */
function expectedOfMilestone(keyResult: MilestoneKeyResult, { period, t, timeZone }: PaceMoment): DecimalText {
  const today = dayAt(t, timeZone);
  if (keyResult.steps.some(({ dueOn }) => dueOn === null)) return timePassed(period, today);
  return shareOfSteps(keyResult, ({ dueOn }) => dueOn !== null && dayNumber(dueOn, 'steps.dueOn') <= dayNumber(today));
}

/** Nothing can be said of a yes or no on its way: all is expected from the due date on, or once it is done. */
function expectedOfBoolean(evidence: Evidence, { period, t, timeZone }: PaceMoment): DecimalText | null {
  const isDone = valueAt(evidence, t) === true;
  const isDue = dayNumber(dayAt(t, timeZone)) >= dayNumber(period.lastDay, 'lastDay');
  return isDone || isDue ? figure(ONE) : null;
}
