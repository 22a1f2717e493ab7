import { event, type NewEvent } from '@cairn/contracts';
import { limitsOf, requireWithin } from '../cycles/policy.js';
import { goalOf, nextPartId } from '../objectives/objective.js';
import type { OpenGoal } from '../objectives/objective-states.js';
import { checkPlan } from './check-plan.js';
import type { NewKeyResult } from './key-result-commands.js';
import { planIn } from './plan.js';
import { standingKeyResults } from './require-key-result.js';

/** A further key result. Added to a committed objective of an active cycle it has no baseline: it is drift. */
export function addKeyResult(written: NewKeyResult, goal: OpenGoal): readonly NewEvent[] {
  requireRoom(written, goal);
  return [keyResultAdded(written, goal)];
}

/** The event of a key result that is sound and for which there is room. */
export function keyResultAdded({ plan: written, responsibleId, externalId }: NewKeyResult, { objective, cycle }: OpenGoal, replacesId?: string): NewEvent {
  const plan = planIn({ ...written, due: written.due ?? cycle.end });
  checkPlan(plan, cycle);
  return event('key-result.added', {
    ...goalOf(objective),
    keyResultId: nextPartId(objective),
    ...plan,
    responsibleId,
    ...(externalId !== undefined && { externalId }),
    ...(replacesId !== undefined && { replacesId }),
  });
}

function requireRoom({ responsibleHas = 0 }: NewKeyResult, { objective, cycle }: OpenGoal): void {
  const limits = limitsOf(cycle.policy);
  requireWithin(limits, limits.keyResultsAtMost, standingKeyResults(objective).length + 1, 'keyResults');
  requireWithin(limits, limits.keyResultsPerPerson, responsibleHas + 1, 'responsibleId');
}
