import { Exact, ONE } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { readScore } from './expectation.js';
import { weightedMean } from '../objective/weights.js';

/** Where the average of many scores lies. Under: too hard, or not pushed. Over: too safe. */
export type PortfolioPlace = 'under' | 'sweet-spot' | 'over';

const LOWEST = new Exact('0.6');
const HIGHEST = new Exact('0.7');

/** The plain average of the scores of a portfolio; null when there are none. */
export function portfolioScore(scores: readonly string[]): DecimalText | null {
  return weightedMean(scores.map((score) => ({ weight: ONE, of: readScore(score) })));
}

/** Where a portfolio's average lies against the sweet spot, 0.6 to 0.7, both ends inside. */
export function portfolioPlace(average: string): PortfolioPlace {
  const judged = readScore(average, 'average');
  if (judged.lessThan(LOWEST)) return 'under';
  return judged.greaterThan(HIGHEST) ? 'over' : 'sweet-spot';
}
