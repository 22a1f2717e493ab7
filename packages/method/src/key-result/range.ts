import type { Exact } from '../decimal/exact.js';
import { ONE } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { figure } from '../decimal/figure.js';
import { readDecimal } from '../decimal/input.js';
import { MethodError } from '../errors.js';
import type { KeyResultValue, RangeKeyResult } from './key-result.js';
import { readNumber } from './value.js';

/** The bounds of a range; a side that is open has none. */
export interface Bounds {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

/** @throws MethodError `bounds-crossed` when the low bound lies over the high one */
export function boundsOf(range: RangeKeyResult): Bounds {
  const low = range.type === 'at-most' ? null : readDecimal(range.low, 'low');
  const high = range.type === 'at-least' ? null : readDecimal(range.high, 'high');
  if (low !== null && high?.lessThan(low)) throw new MethodError('bounds-crossed', 'low lies over high', { field: 'low' });
  return { low, high };
}

/** Is the value inside? Both bounds are. */
export function isInside(range: RangeKeyResult, value: KeyResultValue): boolean {
  return boundPassed(boundsOf(range), readNumber(value)) === null;
}

/**
 * Mode `latest`: 1 inside, and outside 1 less the distance from the bound passed, in tolerances of that bound. Raw: below 0 when the
 * value is further out than one tolerance.
 *
 * @throws MethodError `tolerance-zero` when the bound passed is 0 and no tolerance is given
 */
export function latestProgress(range: RangeKeyResult, value: KeyResultValue): DecimalText {
  const current = readNumber(value);
  const passed = boundPassed(boundsOf(range), current);
  if (passed === null) return figure(ONE);
  const distance = current.minus(passed).abs();
  return figure(ONE.minus(distance.dividedBy(toleranceAt(range, passed))));
}

/**
 * How far from a bound progress reaches 0: the tolerance given, else as far as the bound is from zero.
 *
 * @throws MethodError `tolerance-zero`, `tolerance-negative`
 */
export function toleranceAt({ tolerance }: RangeKeyResult, bound: Exact): Exact {
  const width = tolerance === null ? bound.abs() : readDecimal(tolerance, 'tolerance');
  if (width.isZero()) throw new MethodError('tolerance-zero', 'the tolerance is 0: give one, the bound gives none', { field: 'tolerance' });
  if (width.isNegative()) throw new MethodError('tolerance-negative', 'the tolerance is negative', { field: 'tolerance' });
  return width;
}

function boundPassed({ low, high }: Bounds, value: Exact): Exact | null {
  if (low !== null && value.lessThan(low)) return low;
  return high !== null && value.greaterThan(high) ? high : null;
}
