import type { Exact } from '../decimal/exact.js';
import { readDecimal } from '../decimal/input.js';
import { MethodError } from '../errors.js';
import type { KeyResult, KeyResultValue } from './key-result.js';

/**
 * The value of a metric, a range or a baseline.
 *
 * @throws MethodError `value-of-wrong-type`, `not-a-decimal`, `too-many-digits`
 */
export function readNumber(value: KeyResultValue): Exact {
  return typeof value === 'string' ? readDecimal(value, 'value') : refuse('a number');
}

/** The value of a boolean key result. @throws MethodError `value-of-wrong-type` */
export function readAnswer(value: KeyResultValue): boolean {
  return typeof value === 'boolean' ? value : refuse('yes or no');
}

/** The value of a milestone key result: the steps finished so far, all of them each time. @throws MethodError `value-of-wrong-type` */
export function readSteps(value: KeyResultValue): ReadonlySet<string> {
  return typeof value === 'object' ? new Set(value) : refuse('the finished steps');
}

/**
 * Refuses a value that the key result cannot take, before it is recorded.
 *
 * @throws MethodError `value-of-wrong-type`, `not-a-decimal`, `too-many-digits`
 */
export function checkValue(keyResult: KeyResult, value: KeyResultValue): void {
  if (keyResult.type === 'milestone') readSteps(value);
  else if (keyResult.type === 'boolean') readAnswer(value);
  else readNumber(value);
}

function refuse(wanted: string): never {
  throw new MethodError('value-of-wrong-type', `the value of this key result is ${wanted}`, { field: 'value' });
}
