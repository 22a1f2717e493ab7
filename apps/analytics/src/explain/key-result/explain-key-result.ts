import type { Explanation } from '../explained.js';
import type { KeyResultMeasure } from '../measures.js';
import { explainExpected } from './expected.js';
import type { KeyResultCase } from './key-result-case.js';
import { explainProgress } from './progress.js';
import { explainConfidence, explainHealth, explainPace, explainPaceStatus, explainScore, explainValue } from './statements.js';

const EXPLAIN: { readonly [M in KeyResultMeasure]: (of: KeyResultCase) => Explanation } = {
  value: explainValue,
  progress: explainProgress,
  expected: explainExpected,
  pace: explainPace,
  paceStatus: explainPaceStatus,
  health: explainHealth,
  confidence: explainConfidence,
  score: explainScore,
};

/** Where a figure of a key result comes from. */
export function explainKeyResult(of: KeyResultCase, measure: KeyResultMeasure): Explanation {
  return EXPLAIN[measure](of);
}
