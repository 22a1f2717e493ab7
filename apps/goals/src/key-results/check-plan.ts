import { checkKeyResult, readDate } from '@cairn/method';
import { byMethod, refuse } from '../deciding/refusals.js';
import type { Cycle } from '../cycles/cycle.js';
import { strayFields, termsOf, type Plan } from './plan.js';

type Days = Pick<Cycle, 'start' | 'end'>;

/**
 * Refuses a plan whose progress or pace could not be told (docs/METHOD.md, key results and progress).
 *
 * @throws CairnError `plan-incomplete`, `field-not-of-type`, `step-repeated`, `plan-not-ascending`, `due-outside-cycle`, `not-a-date`, and
 * what the method refuses: `start-equals-target`, `bounds-crossed`, `tolerance-zero`, `tolerance-negative`, `steps-without-weight`,
 * `weight-negative`, `not-a-decimal`, `too-many-digits`
 */
export function checkPlan(plan: Plan, cycle: Days): void {
  const [stray] = strayFields(plan);
  if (stray !== undefined) refuse('field-not-of-type', 'The field means nothing for a key result of this type.', { field: stray, type: plan.type });
  byMethod(() => checkKeyResult(termsOf(plan)));
  checkSteps(plan);
  checkCurve(plan);
  checkDue(plan, cycle);
}

function checkSteps({ steps = [] }: Plan): void {
  const ids = steps.map(({ stepId }) => stepId);
  const repeated = ids.find((id, index) => ids.indexOf(id) < index);
  if (repeated !== undefined) refuse('step-repeated', 'Two steps have the same id.', { field: 'steps', stepId: repeated });
}

function checkCurve({ plan: points = [] }: Plan): void {
  for (const { on } of points) byMethod(() => readDate(on, 'plan'));
  const isAscending = points.every(({ on }, index) => on > (points[index - 1]?.on ?? ''));
  if (!isAscending) refuse('plan-not-ascending', 'The points of a planned curve go from day to later day.', { field: 'plan' });
}

/** Slots, pace and scores of a cycle end with it. */
function checkDue({ due }: Plan, { start, end }: Days): void {
  byMethod(() => readDate(due, 'due'));
  if (due < start || due > end) refuse('due-outside-cycle', 'The due date lies in the cycle.', { field: 'due', start, end });
}
