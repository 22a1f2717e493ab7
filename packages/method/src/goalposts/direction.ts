import type { DecimalText } from '../decimal/figure.js';
import { readFigure } from '../decimal/figure.js';
import type { KeyResult } from '../key-result/key-result.js';
import type { Evidence } from '../key-result/progress.js';
import { progressAt } from '../key-result/progress.js';
import type { Sign } from './probes.js';
import { signsOfPlan } from './probes.js';

/** What a goalpost change does to the one who has to reach it. */
export type GoalpostDirection = 'eased' | 'tightened' | 'neutral';

/** A goalpost change with the progress of one and the same value before and after it. */
export interface GoalpostMove {
  readonly direction: GoalpostDirection;
  readonly progressBefore: DecimalText | null;
  readonly progressAfter: DecimalText | null;
}

/** A change of a key result's terms, in the light of what is known of it at `t`. */
export interface GoalpostChange {
  readonly before: KeyResult;
  readonly after: KeyResult;
  readonly evidence: Evidence;
  readonly t: string;
}

/**
 * Eased: one and the same value is worth more progress than before. Tightened: it is worth less. The current value decides. Where
 * it gives the same, as it does at the start or inside a range, other values decide, if they agree. Weights, dates and wording change
 * no value's progress, so such changes are neutral.
 */
export function goalpostMove({ before, after, evidence, t }: GoalpostChange): GoalpostMove {
  const progressBefore = progressAt(before, evidence, t);
  const progressAfter = progressAt(after, evidence, t);
  const current = signOf(progressBefore, progressAfter);
  return { direction: directionOf(current === 0 ? signsOfPlan(before, after) : [current]), progressBefore, progressAfter };
}

function signOf(before: string | null, after: string | null): Sign {
  if (before === null || after === null) return 0;
  return readFigure(after, 'progressAfter').comparedTo(readFigure(before, 'progressBefore')) as Sign;
}

function directionOf(signs: readonly Sign[]): GoalpostDirection {
  const [more, less] = [signs.includes(1), signs.includes(-1)];
  if (more === less) return 'neutral';
  return more ? 'eased' : 'tightened';
}
