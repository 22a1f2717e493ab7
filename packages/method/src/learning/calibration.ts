import { dayNumber } from '../calendar/local-date.js';
import type { Exact } from '../decimal/exact.js';
import { ONE, ZERO, sum } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { figure, shown } from '../decimal/figure.js';
import { MethodError } from '../errors.js';

/** A confidence that somebody stated, and whether the score as committed came up to what its kind expects. An assumed confidence is no forecast. */
export interface Forecast {
  /** 0 to 1. */
  readonly confidence: string;
  readonly reached: boolean;
}

const DAYS_OF_A_WEEK = 7;

/**
 * How far stated confidence was from what came of it: the mean of (confidence − outcome)², outcome 1 where it was reached, else 0. From 0, always right, to 1; a coin
 * has 0.25. Null without a forecast (docs/METHOD.md, retrospective).
 *
 * @throws MethodError `confidence-out-of-range` outside 0…1, `not-a-decimal`
 */
export function brierScore(forecasts: readonly Forecast[]): DecimalText | null {
  if (forecasts.length === 0) return null;
  const squares = forecasts.map(({ confidence, reached }) => readConfidence(confidence).minus(reached ? ONE : ZERO).pow(2));
  return figure(sum(squares).dividedBy(forecasts.length));
}

/** Whole weeks from a day to a last day; 0 within the last week and after it. @throws MethodError `not-a-date` */
export function weeksToEnd(day: string, lastDay: string): number {
  return Math.max(0, Math.floor((dayNumber(lastDay, 'lastDay') - dayNumber(day, 'day')) / DAYS_OF_A_WEEK));
}

function readConfidence(text: string): Exact {
  const confidence = shown(text, 'confidence');
  if (confidence.lessThan(ZERO) || confidence.greaterThan(ONE)) throw new MethodError('confidence-out-of-range', 'a stored confidence lies between 0 and 1', { field: 'confidence' });
  return confidence;
}
