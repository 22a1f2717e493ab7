import { Exact } from '../decimal/exact.js';
import { readDecimal } from '../decimal/input.js';
import type { Thresholds } from '../policy.js';
import { DEFAULT_THRESHOLDS } from '../policy.js';
import type { CommitmentKind } from './expectation.js';
import { isReached, readScore } from './expectation.js';

export type ScoreBand = 'green' | 'yellow' | 'red';

/** How much looking back a score asks for. */
export type LearningReview = 'none' | 'one-question' | 'full';

const ONE_QUESTION_FROM = new Exact('0.9');

/** The band of a score. Half open: each band has its lower edge, and the upper one belongs to the next. */
export function scoreBand(score: string, { score: edges }: Thresholds = DEFAULT_THRESHOLDS): ScoreBand {
  const judged = readScore(score);
  if (judged.greaterThanOrEqualTo(readDecimal(edges.green, 'thresholds.score'))) return 'green';
  return judged.greaterThanOrEqualTo(readDecimal(edges.yellow, 'thresholds.score')) ? 'yellow' : 'red';
}

/**
 * The learning review (post-mortem) that a score asks for: of a committed objective that fell short, one question from 0.9 on and the
 * whole review under it. An aspirational objective is never asked.
 */
export function learningReview(score: string, kind: CommitmentKind): LearningReview {
  const judged = readScore(score);
  if (kind === 'aspirational' || isReached(score, kind)) return 'none';
  return judged.greaterThanOrEqualTo(ONE_QUESTION_FROM) ? 'one-question' : 'full';
}
