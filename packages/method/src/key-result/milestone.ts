import type { Exact } from '../decimal/exact.js';
import { sum } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { ratio } from '../decimal/figure.js';
import { readWeight } from '../decimal/input.js';
import type { KeyResultValue, MilestoneKeyResult, Step } from './key-result.js';
import { readSteps } from './value.js';

/**
 * The weight of the finished steps in the weight of all. The value names every finished step, so a step may be taken back; a name that
 * is no longer a step of the plan weighs nothing.
 */
export function milestoneProgress(keyResult: MilestoneKeyResult, value: KeyResultValue): DecimalText {
  const finished = readSteps(value);
  return shareOfSteps(keyResult, ({ id }) => finished.has(id));
}

/** The weight of the steps chosen in the weight of all. The weights are checked before: together they are not 0. */
export function shareOfSteps({ steps }: MilestoneKeyResult, isChosen: (step: Step) => boolean): DecimalText {
  return ratio(weightOf(steps.filter(isChosen)), weightOf(steps));
}

function weightOf(steps: readonly Step[]): Exact {
  return sum(steps.map(({ weight }) => readWeight(weight, 'steps.weight')));
}
