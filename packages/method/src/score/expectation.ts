import { Exact, ONE, ZERO } from '../decimal/exact.js';
import { shown } from '../decimal/figure.js';
import { MethodError } from '../errors.js';

/** What an objective promises: all of it, or a stretch. */
export type CommitmentKind = 'committed' | 'aspirational';

const EXPECTED: Readonly<Record<CommitmentKind, Exact>> = { committed: ONE, aspirational: new Exact('0.7') };

/** Does a score come up to what its kind expects: 1.0 when committed, 0.7 when aspirational? */
export function isReached(score: string, kind: CommitmentKind): boolean {
  return readScore(score).greaterThanOrEqualTo(EXPECTED[kind]);
}

/** An aspirational objective may carry on into the next cycle. */
export function mayCarryOn(kind: CommitmentKind): boolean {
  return kind === 'aspirational';
}

/**
 * Reads a score, rounded to the figure that is shown.
 *
 * @throws MethodError `score-out-of-range` outside 0…1, `not-a-decimal`
 */
export function readScore(text: string, field = 'score'): Exact {
  const score = shown(text, field);
  if (score.lessThan(ZERO) || score.greaterThan(ONE)) throw new MethodError('score-out-of-range', 'a score lies between 0 and 1', { field });
  return score;
}
