import { event, type NewEvent } from '@cairn/contracts';
import { proposedScore, valueAt } from '@cairn/method';
import type { Cycle } from '../cycles/cycle.js';
import { requireCycleState } from '../cycles/require-cycle.js';
import type { Deciding } from '../deciding/fold.js';
import { byMethod, refuse } from '../deciding/refusals.js';
import { checkPlan } from '../key-results/check-plan.js';
import { evidenceOf, progressOf } from '../key-results/evidence.js';
import type { KeyResult } from '../key-results/key-result.js';
import type { KeyResultType, Plan } from '../key-results/plan.js';
import { standingKeyResults } from '../key-results/require-key-result.js';
import { CARRIED_ON } from './carry-over-objective.js';
import type { Objective } from './objective.js';
import { requireGoal, type ObjectiveStates } from './objective-states.js';

/** The new objective's side of a carry-over: a draft of its own in the next cycle, that names the one it carries on. */
export interface ContinueObjective {
  readonly type: 'ContinueObjective';
  /** Made of the old id and the new cycle, so that a second attempt meets the first. */
  readonly objectiveId: string;
}

/** Reads and guards the new stream and cycle; and of the old one objective, cycle and check-ins. */
export interface ContinuationStates {
  readonly objective: Objective | undefined;
  readonly cycle: Cycle | undefined;
  readonly from: ObjectiveStates;
}

const ENDING: readonly KeyResultType[] = ['increase', 'decrease', 'milestone', 'boolean'];
const WHOLE = '1.0000';

/** Carrying on must not open what was restricted. */
const RESTRICTED_ON = 'It carries on a restricted objective.';

/** @throws CairnError `objective-exists`, `objective-unknown`, `objective-state`, `cycle-unknown`, `cycle-state`, `carried-over-within-cycle` */
export function continueObjective({ objectiveId }: ContinueObjective, { objective, cycle, from }: ContinuationStates, { at }: Deciding): readonly NewEvent[] {
  if (objective !== undefined) refuse('objective-exists', 'The objective is there already.', { field: 'objectiveId' });
  const target = requireCycleState(cycle, ['draft', 'planning', 'active']);
  const { objective: old } = requireGoal(from, CARRIED_ON);
  if (old.cycleId === target.cycleId) refuse('carried-over-within-cycle', 'An objective is carried on in another cycle.', { field: 'cycleId' });
  const ids = { objectiveId, cycleId: target.cycleId, teamId: old.teamId };
  const carried = standingKeyResults(old).flatMap((keyResult) => carriedPlan(keyResult, target, from, at).map((plan) => ({ plan, responsibleId: keyResult.responsibleId })));
  return [
    event('objective.created', { ...ids, as: 'draft', ...descriptionOf(old), continuesId: old.objectiveId }),
    ...(old.audience === undefined ? [] : [event('objective.restricted', { ...ids, audience: old.audience, reason: RESTRICTED_ON })]),
    ...carried.map(({ plan, responsibleId }, index) => event('key-result.added', { ...ids, keyResultId: `${objectiveId}.${index + 1}`, ...plan, responsibleId })),
  ];
}

function descriptionOf({ title, rationale, ownerId, kind, tags, themeId }: Objective) {
  return { title, ...(Object.keys(rationale).length > 0 && { rationale }), ownerId, kind, tags: [...tags], ...(themeId !== undefined && { themeId }) };
}

/** A metric restarts from where it stands. The old cycle's days stay with it. What is done is done, and not carried on. */
function carriedPlan(keyResult: KeyResult, cycle: Cycle, from: ObjectiveStates, at: string): readonly Plan[] {
  if (isDone(keyResult, from, at)) return [];
  const { plan: _curve, steps, ...lasting } = keyResult.plan;
  const value = byMethod(() => valueAt(evidenceOf(keyResult.keyResultId, from), at));
  const carried: Plan = {
    ...lasting,
    ...(steps && { steps: steps.map(({ due: _due, ...step }) => step) }),
    ...(lasting.start !== undefined && typeof value === 'string' && { start: value }),
    due: cycle.end,
  };
  checkPlan(carried, cycle);
  return [carried];
}

/** Reached, or found. A range is never done: it is to be kept. */
function isDone(keyResult: KeyResult, from: ObjectiveStates, at: string): boolean {
  const { plan, state } = keyResult;
  if (plan.type === 'baseline') return state === 'closed';
  if (!ENDING.includes(plan.type)) return false;
  return proposedScore(progressOf(keyResult, from, at)) === WHOLE;
}
