import type { Exact } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { ratio } from '../decimal/figure.js';
import { readDecimal } from '../decimal/input.js';
import { MethodError } from '../errors.js';
import type { KeyResultValue, MetricKeyResult } from './key-result.js';
import { readNumber } from './value.js';

/**
 * The way a metric has to go. One formula serves both directions: the signs of a decrease cancel out.
 *
 * @throws MethodError `start-equals-target`: a metric without a way to go has no progress
 */
export function wayOf({ start, target }: MetricKeyResult): { readonly start: Exact; readonly target: Exact; readonly length: Exact } {
  const [from, to] = [readDecimal(start, 'start'), readDecimal(target, 'target')];
  if (from.equals(to)) throw new MethodError('start-equals-target', 'start and target are the same', { field: 'target' });
  return { start: from, target: to, length: to.minus(from) };
}

/** How much of the way from start to target the value has gone: raw, so under 0 and over 1 when it is outside of them. */
export function metricProgress(keyResult: MetricKeyResult, value: KeyResultValue): DecimalText {
  const { start, length } = wayOf(keyResult);
  return ratio(readNumber(value).minus(start), length);
}

/** Has the value come as far as the target, judged on the numbers and not on the rounded progress? */
export function hasReachedTarget(keyResult: MetricKeyResult, value: KeyResultValue): boolean {
  const { target, length } = wayOf(keyResult);
  return !movesTowards(readNumber(value), target, length);
}

/** Is the second value nearer the target's side than the first, however little? */
export function hasMovedTowardsTarget(keyResult: MetricKeyResult, before: KeyResultValue, after: KeyResultValue): boolean {
  return movesTowards(readNumber(before), readNumber(after), wayOf(keyResult).length);
}

function movesTowards(from: Exact, to: Exact, direction: Exact): boolean {
  return to.minus(from).times(direction).greaterThan(0);
}
