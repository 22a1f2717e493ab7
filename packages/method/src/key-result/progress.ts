import { readInstant } from '../calendar/instant.js';
import { ONE, ZERO } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { figure } from '../decimal/figure.js';
import { checkKeyResult } from './check.js';
import type { PlannedSlot } from './kept.js';
import { keptProgress } from './kept.js';
import type { KeyResult, KeyResultValue, RangeKeyResult } from './key-result.js';
import { isMetric, isRange } from './key-result.js';
import { metricProgress } from './metric.js';
import { milestoneProgress } from './milestone.js';
import { isInside, latestProgress } from './range.js';
import type { Entry, Point, ValueSource } from './series.js';
import { currentValue, pointsBy, pointsOf } from './series.js';
import { readAnswer } from './value.js';

/** What is known of a key result. */
export interface Evidence {
  /** What was said and measured, in the order of the history. */
  readonly history: readonly Entry[];
  /** `measurement` when the key result is bound to a KPI: then what check-ins give as value moves nothing. Default: `check-in`. */
  readonly valueSource?: ValueSource;
  /** The slots of the key result to its due date; mode `kept` needs them. */
  readonly slots?: readonly PlannedSlot[];
}

/**
 * The progress of a key result at `t`, raw: under 0 behind its start, over 1 beyond its target (docs/METHOD.md, Progress of a key
 * result). 0 while nothing has been found. Null when it has none: a baseline, or mode `kept` without a slot that counts.
 *
 * @param t an instant; what became true later is not looked at
 * @throws MethodError those of `checkKeyResult` and of `checkValue`, and `tolerance-zero` for a value beyond a bound of 0
 */
export function progressAt(keyResult: KeyResult, evidence: Evidence, t: string): DecimalText | null {
  checkKeyResult(keyResult);
  if (keyResult.type === 'baseline') return null;
  const points = pointsAt(evidence, t);
  const current = points.at(-1);
  if (current === undefined) return figure(ZERO);
  if (isRange(keyResult) && keyResult.mode === 'kept') return keptProgress(keyResult, evidence.slots ?? [], points);
  return progressOfValue(keyResult, current.value);
}

/** The value of a key result at `t`; undefined while there is none. */
export function valueAt({ history, valueSource = 'check-in' }: Evidence, t: string): KeyResultValue | undefined {
  return currentValue(pointsOf(history, valueSource), readInstant(t, 't'));
}

/** Does a range have a current value, and is it out of bounds? In both modes: the last value decides. */
export function isOutsideAt(range: RangeKeyResult, evidence: Evidence, t: string): boolean {
  const value = valueAt(evidence, t);
  return value !== undefined && !isInside(range, value);
}

/** The types whose progress is a function of the current value. */
export type ValuedKeyResult = Exclude<KeyResult, { readonly type: 'baseline' }>;

/**
 * The progress that one value gives; of a range as in mode `latest`.
 *
 * @throws MethodError those of `checkValue`, and `tolerance-zero` for a value beyond a bound of 0
 */
export function progressOfValue(keyResult: ValuedKeyResult, value: KeyResultValue): DecimalText {
  if (isMetric(keyResult)) return metricProgress(keyResult, value);
  if (isRange(keyResult)) return latestProgress(keyResult, value);
  switch (keyResult.type) {
    case 'milestone':
      return milestoneProgress(keyResult, value);
    case 'boolean':
      return figure(readAnswer(value) ? ONE : ZERO);
    default:
      return keyResult satisfies never;
  }
}

function pointsAt({ history, valueSource = 'check-in' }: Evidence, t: string): readonly Point[] {
  return pointsBy(pointsOf(history, valueSource), readInstant(t, 't'));
}
