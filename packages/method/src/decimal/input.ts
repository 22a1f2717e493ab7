import { MethodError } from '../errors.js';
import type { Exact } from './exact.js';
import { exactOf } from './exact.js';

const BEFORE_THE_POINT = 20;
const AFTER_THE_POINT = 10;
const PLAIN_DECIMAL = /^-?(\d+)(?:\.(\d+))?$/;

/**
 * Reads what somebody typed or a system sent: an optional minus, digits, and at most one point; no exponent, no plus, no separators.
 *
 * @param text up to 20 digits, and up to 10 more behind the point, as written (docs/METHOD.md, Rounding)
 * @param field named in the refusal
 * @throws MethodError `not-a-decimal` or `too-many-digits`
 */
export function readDecimal(text: string, field: string): Exact {
  const match = PLAIN_DECIMAL.exec(text);
  if (match === null) throw new MethodError('not-a-decimal', `${field} is not a plain decimal number`, { field });
  const [, before = '', after = ''] = match;
  if (before.length > BEFORE_THE_POINT || after.length > AFTER_THE_POINT) {
    throw new MethodError('too-many-digits', `${field} has more than ${BEFORE_THE_POINT} digits before the point or ${AFTER_THE_POINT} after it`, {
      field,
      before: BEFORE_THE_POINT,
      after: AFTER_THE_POINT,
    });
  }
  return exactOf(text);
}

/**
 * Reads a weight: a decimal that is not negative.
 *
 * @throws MethodError `weight-negative`, and those of `readDecimal`
 */
export function readWeight(text: string, field: string): Exact {
  const weight = readDecimal(text, field);
  if (weight.isNegative() && !weight.isZero()) throw new MethodError('weight-negative', `${field} is negative`, { field });
  return weight;
}
