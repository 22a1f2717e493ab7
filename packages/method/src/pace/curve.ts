import type { DayNumber } from '../calendar/local-date.js';
import { dayNumber } from '../calendar/local-date.js';
import type { Exact } from '../decimal/exact.js';
import { ZERO, clamp } from '../decimal/exact.js';
import { readDecimal } from '../decimal/input.js';
import { MethodError } from '../errors.js';
import type { CurvePoint, MetricKeyResult } from '../key-result/key-result.js';
import { wayOf } from '../key-result/metric.js';
import type { Period } from './period.js';
import { daysOf } from './period.js';

/** The way gone from the start by a day: exact, so that nothing is divided before the end. */
interface Mark {
  readonly day: DayNumber;
  readonly gone: Exact;
}

/**
 * The progress that a planned curve expects on a day: straight lines between its points, held to 0…1. Where the curve does not reach
 * an end of the period, it starts at the start on the first day and arrives at the target on the day after the last.
 *
 * @throws MethodError `curve-point-repeated` for two points on one day, `not-a-date`, `not-a-decimal`, `too-many-digits`
 */
export function expectedByCurve(keyResult: MetricKeyResult, points: readonly CurvePoint[], period: Period, today: string): Exact {
  const { length } = wayOf(keyResult);
  const marks = marksOf(keyResult, points, period);
  const day = dayNumber(today, 'today');
  const before = marks.findLast((mark) => mark.day <= day);
  const after = marks.find((mark) => mark.day > day);
  if (before === undefined || after === undefined) return clamp(((before ?? after)?.gone ?? ZERO).dividedBy(length));
  const days = after.day - before.day;
  const gone = before.gone.times(after.day - day).plus(after.gone.times(day - before.day));
  return clamp(gone.dividedBy(length.times(days)));
}

function marksOf(keyResult: MetricKeyResult, points: readonly CurvePoint[], period: Period): readonly Mark[] {
  const { start, length } = wayOf(keyResult);
  const { first, end } = daysOf(period);
  const given = points
    .map(({ on, value }) => ({ day: dayNumber(on, 'curve.on'), gone: readDecimal(value, 'curve.value').minus(start) }))
    .sort((one, other) => one.day - other.day);
  if (new Set(given.map(({ day }) => day)).size < given.length) {
    throw new MethodError('curve-point-repeated', 'the planned curve has two points on one day', { field: 'curve.on' });
  }
  const head = given.some(({ day }) => day <= first) ? [] : [{ day: first, gone: ZERO }];
  const tail = given.some(({ day }) => day >= end) ? [] : [{ day: end, gone: length }];
  return [...head, ...given, ...tail];
}
