import { sum } from '../decimal/exact.js';
import { readWeight } from '../decimal/input.js';
import { MethodError } from '../errors.js';
import type { BaselineKeyResult, BooleanKeyResult, KeyResult, MilestoneKeyResult, RangeKeyResult } from './key-result.js';
import { isMetric, isRange } from './key-result.js';
import { wayOf } from './metric.js';
import { boundsOf, toleranceAt } from './range.js';

/**
 * Refuses a key result whose progress could not be told, when it is written and not when it is first measured.
 *
 * @throws MethodError `start-equals-target`, `bounds-crossed`, `tolerance-zero`, `tolerance-negative`, `weight-negative`,
 * `steps-without-weight`, `not-a-decimal`, `too-many-digits`
 */
export function checkKeyResult(keyResult: KeyResult): void {
  if (isMetric(keyResult)) wayOf(keyResult);
  else if (isRange(keyResult)) checkRange(keyResult);
  else if (keyResult.type === 'milestone') checkSteps(keyResult);
  else keyResult satisfies BooleanKeyResult | BaselineKeyResult;
}

/**
 * A bound of 0 has no tolerance of its own. That is refused where no bound has one. Between 0 and 1 is fine: most such metrics cannot
 * go below 0, and a value that does is refused when it comes.
 */
function checkRange(range: RangeKeyResult): void {
  const { low, high } = boundsOf(range);
  if (range.mode === 'kept' && range.tolerance === null) return;
  const bounds = [low, high].filter((bound) => bound !== null);
  const widest = bounds.reduce((one, other) => (other.abs().greaterThan(one.abs()) ? other : one));
  toleranceAt(range, widest);
}

function checkSteps({ steps }: MilestoneKeyResult): void {
  const weights = steps.map(({ weight }, index) => readWeight(weight, `steps[${index}].weight`));
  if (sum(weights).isZero()) throw new MethodError('steps-without-weight', 'the steps weigh nothing together', { field: 'steps' });
}
