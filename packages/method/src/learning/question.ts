import { Exact } from '../decimal/exact.js';
import { shown } from '../decimal/figure.js';
import { readScore } from '../score/expectation.js';

/**
 * What a low score asks about: with a good rhythm the strategy or the quality of the key results, with a poor one the cadence. A question, not a verdict. `either` where
 * the rhythm is not known or not to be shown.
 */
export type RetrospectiveQuestion = 'strategy-or-key-results' | 'cadence' | 'either';

const GOOD_RHYTHM = new Exact('0.7');
const LOW_SCORE = new Exact('0.7');

/** Is a rhythm good: from 0.70 kept slots on? @param kept share of slots that were kept */
export function isGoodRhythm(kept: string): boolean {
  return shown(kept, 'kept').greaterThanOrEqualTo(GOOD_RHYTHM);
}

/** Does a score ask what caused it: under 0.7? @throws MethodError `score-out-of-range`, `not-a-decimal` */
export function asksForCause(score: string): boolean {
  return readScore(score).lessThan(LOW_SCORE);
}

/**
 * The question that a retrospective suggests (docs/METHOD.md, retrospective). Null from a score of 0.7 on, or without one.
 *
 * @param kept share of slots that were kept; null: not known
 */
export function retrospectiveQuestion(score: string | null, kept: string | null): RetrospectiveQuestion | null {
  if (score === null || !asksForCause(score)) return null;
  if (kept === null) return 'either';
  return isGoodRhythm(kept) ? 'strategy-or-key-results' : 'cadence';
}
