import type { Explanation } from '../explained.js';
import type { ObjectiveMeasure } from '../measures.js';
import type { ObjectiveCase } from './objective-case.js';
import { explainConfidence, explainExpected, explainHealth, explainPace, explainPaceStatus, explainScore } from './roll-ups.js';
import { explainProgress, explainSupport, explainSupportPace } from './support.js';

const EXPLAIN: { readonly [M in ObjectiveMeasure]: (of: ObjectiveCase) => Explanation | Promise<Explanation> } = {
  progress: explainProgress,
  expected: explainExpected,
  pace: explainPace,
  paceStatus: explainPaceStatus,
  health: explainHealth,
  confidence: explainConfidence,
  support: explainSupport,
  supportPace: explainSupportPace,
  score: explainScore,
};

/** Where a figure of an objective comes from. */
export async function explainObjective(of: ObjectiveCase, measure: ObjectiveMeasure): Promise<Explanation> {
  return EXPLAIN[measure](of);
}
