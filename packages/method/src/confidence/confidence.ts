import { Exact, ONE, ZERO } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { figure, shown as shownFigure } from '../decimal/figure.js';
import { readDecimal } from '../decimal/input.js';
import { MethodError } from '../errors.js';
import type { Thresholds } from '../policy.js';
import { DEFAULT_THRESHOLDS } from '../policy.js';

/**
 * How likely the owner holds it that the key result comes up to what its kind expects. Stored from 0 to 1; `assumed` until somebody
 * states one.
 */
export interface Confidence {
  readonly stored: DecimalText;
  readonly assumed: boolean;
}

export type ConfidenceBand = 'high' | 'medium' | 'low';

const STEPS = new Exact(10);

/** Where every key result starts: 5 of 10, and nobody has said so. */
export const ASSUMED_CONFIDENCE: Confidence = { stored: figure(new Exact('0.5')), assumed: true };

/**
 * A confidence as somebody states it.
 *
 * @param points 0 to 10, as shown
 * @throws MethodError `confidence-out-of-range`, `not-a-decimal`, `too-many-digits`
 */
export function statedConfidence(points: string): Confidence {
  const given = readDecimal(points, 'confidence');
  if (given.lessThan(ZERO) || given.greaterThan(STEPS)) {
    throw new MethodError('confidence-out-of-range', 'confidence lies between 0 and 10', { field: 'confidence' });
  }
  return { stored: figure(given.dividedBy(STEPS)), assumed: false };
}

/** 0 to 10, without places that say nothing ("7", "7.5"). */
export function confidencePoints(stored: string): string {
  return readStored(stored).times(STEPS).toString();
}

/** The band of a stored confidence by the thresholds of the policy. */
export function confidenceBand(stored: string, { confidence }: Thresholds = DEFAULT_THRESHOLDS): ConfidenceBand {
  const judged = readStored(stored);
  if (judged.greaterThanOrEqualTo(readDecimal(confidence.high, 'thresholds.confidence'))) return 'high';
  return judged.greaterThanOrEqualTo(readDecimal(confidence.medium, 'thresholds.confidence')) ? 'medium' : 'low';
}

/** Those that calibration may use: an assumed confidence is nobody's forecast. */
export function calibratable<C extends Confidence>(confidences: readonly C[]): readonly C[] {
  return confidences.filter(({ assumed }) => !assumed);
}

function readStored(stored: string): Exact {
  const judged = shownFigure(stored, 'confidence');
  if (judged.lessThan(ZERO) || judged.greaterThan(ONE)) {
    throw new MethodError('confidence-out-of-range', 'a stored confidence lies between 0 and 1', { field: 'confidence' });
  }
  return judged;
}
