import { readDecimal } from './decimal/input.js';
import { MethodError } from './errors.js';

/** The thresholds of a cycle's policy, decimals; every one is the lowest figure of its band unless it says otherwise. */
export interface Thresholds {
  readonly pace: {
    readonly onTrack: string;
    readonly atRisk: string;
    /** The share of the time before which pace has no status. */
    readonly statusFrom: string;
  };
  readonly confidence: {
    readonly high: string;
    readonly medium: string;
    /** The highest confidence at which the owner is asked what would raise it. */
    readonly asks: string;
  };
  readonly score: { readonly green: string; readonly yellow: string };
}

/** What holds where a policy says nothing. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  pace: { onTrack: '0.90', atRisk: '0.70', statusFrom: '0.10' },
  confidence: { high: '0.7', medium: '0.4', asks: '0.3' },
  score: { green: '0.7', yellow: '0.4' },
};

/**
 * Refuses thresholds that leave no room for the middle band's order.
 *
 * @throws MethodError `thresholds-out-of-order`, `not-a-decimal`, `too-many-digits`
 */
export function checkThresholds({ pace, confidence, score }: Thresholds): void {
  checkOrder('pace', pace.onTrack, pace.atRisk);
  checkOrder('confidence', confidence.high, confidence.medium);
  checkOrder('score', score.green, score.yellow);
}

function checkOrder(field: string, upper: string, lower: string): void {
  if (readDecimal(upper, field).greaterThanOrEqualTo(readDecimal(lower, field))) return;
  throw new MethodError('thresholds-out-of-order', `the upper threshold of ${field} lies under the lower one`, { field });
}
