import type { GoalNode } from './goal-map.js';
import type { LookingBack } from './looking-back.js';
import type { MeasuredObjective } from './measured-objective.js';
import { isSiloed } from './siloed-success.js';

/** What is found at an objective, in the words of docs/METHOD.md. */
export type Finding = 'siloed-success' | 'disagreement' | 'early-warning';

/** A node with what is found there. */
export interface FoundNode extends GoalNode<MeasuredObjective> {
  readonly findings: readonly Finding[];
}

/** @param scores the score of an objective that has one */
export async function withFindings(node: GoalNode<MeasuredObjective>, back: LookingBack, scores: (id: string) => string | undefined): Promise<FoundNode> {
  const { keyResults } = node.objective.reading;
  const found: readonly (readonly [Finding, boolean])[] = [
    ['siloed-success', await isSiloed(node, back, scores)],
    ['disagreement', keyResults.some(({ disagreements }) => disagreements.length > 0)],
    ['early-warning', keyResults.some(({ earlyWarning }) => earlyWarning)],
  ];
  return { ...node, findings: found.flatMap(([finding, isThere]) => (isThere ? [finding] : [])) };
}
