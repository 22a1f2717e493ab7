import { shown } from '../decimal/figure.js';
import { readDecimal } from '../decimal/input.js';
import type { Thresholds } from '../policy.js';
import { DEFAULT_THRESHOLDS } from '../policy.js';

/** What the figures say, beside what the owner says; `none`: too early, or no pace. */
export type PaceStatus = 'on-track' | 'at-risk' | 'off-track' | 'none';

/** What a pace is judged by. */
export interface PaceFigures {
  readonly pace: string | null;
  /** Of the period, from `timePassed`. */
  readonly timePassed: string;
  /** The key result is a range, and its current value is out of bounds. */
  readonly outsideBounds?: boolean;
}

/**
 * The status of a pace by the thresholds of the policy, judged on the figure shown. A range out of bounds is at most at risk, however
 * near its bound it is.
 */
export function paceStatus({ pace, timePassed, outsideBounds = false }: PaceFigures, thresholds: Thresholds = DEFAULT_THRESHOLDS): PaceStatus {
  const { onTrack, atRisk, statusFrom } = thresholds.pace;
  if (pace === null || isUnder(timePassed, statusFrom)) return 'none';
  if (isUnder(pace, atRisk)) return 'off-track';
  return outsideBounds || isUnder(pace, onTrack) ? 'at-risk' : 'on-track';
}

/** A figure and a threshold whose digits a number holds, so that numbers compare as they do. */
const FIGURE = /^-?\d{1,9}\.\d{4}$/;
const THRESHOLD = /^\d{1,9}(?:\.\d{1,4})?$/;

function isUnder(figure: string, threshold: string): boolean {
  if (FIGURE.test(figure) && THRESHOLD.test(threshold)) return Number(figure) < Number(threshold);
  return shown(figure, 'pace').lessThan(readDecimal(threshold, 'thresholds.pace'));
}
