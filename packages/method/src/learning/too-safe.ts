import { readInstant } from '../calendar/instant.js';
import { Exact, ONE } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { ratio, readFigure } from '../decimal/figure.js';
import type { KeyResult } from '../key-result/key-result.js';
import { isRange } from '../key-result/key-result.js';
import { progressOfValue } from '../key-result/progress.js';
import type { Entry } from '../key-result/series.js';
import { pointsOf } from '../key-result/series.js';
import type { Period } from '../pace/period.js';
import { dayAt, timePassed } from '../pace/period.js';

/** What is known of a key result that may have been too easy. */
export interface ReachFacts {
  /** In the order of the history. */
  readonly history: readonly Entry[];
  /** Its time: the cycle's start to its due date. */
  readonly period: Period;
  readonly timeZone: string;
  /** An instant; what became true later is not looked at. */
  readonly t: string;
}

const SAFE_BEFORE = new Exact('0.7');

/** Has it a target that can be reached early? A range is to be held to the end, and a baseline only finds a number. */
export function hasTarget(keyResult: KeyResult): boolean {
  return keyResult.type !== 'baseline' && !isRange(keyResult);
}

/**
 * How much of its time had passed, 0 to 1, when a key result first had its whole progress. Null: never by `t`, or it has no target.
 *
 * @throws MethodError those of `progressOfValue`
 */
export function reachedAfter(keyResult: KeyResult, { history, period, timeZone, t }: ReachFacts): DecimalText | null {
  if (keyResult.type === 'baseline' || isRange(keyResult)) return null;
  const until = readInstant(t, 't');
  const first = pointsOf(history, 'check-in').find(
    ({ effectiveAt, value }) => readInstant(effectiveAt, 'effectiveAt') <= until && readFigure(progressOfValue(keyResult, value), 'progress').greaterThanOrEqualTo(ONE),
  );
  return first === undefined ? null : timePassed(period, dayAt(first.effectiveAt, timeZone));
}

/**
 * The too-safe share: aspirational key results that reached their target before 70 % of their time had passed ÷ aspirational key results. Null without one
 * (docs/METHOD.md, retrospective).
 *
 * @param reached of each aspirational key result, what `reachedAfter` says
 */
export function tooSafeShare(reached: readonly (string | null)[]): DecimalText | null {
  if (reached.length === 0) return null;
  const early = reached.filter((after) => after !== null && readFigure(after, 'reachedAfter').lessThan(SAFE_BEFORE));
  return ratio(new Exact(early.length), new Exact(reached.length));
}
