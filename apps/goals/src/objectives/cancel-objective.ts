import { event, type NewEvent } from '@cairn/contracts';
import { objectiveProgress } from '@cairn/method';
import { byMethod, requireReason } from '../deciding/refusals.js';
import { progressOf } from '../key-results/evidence.js';
import { goalOf, type Objective } from './objective.js';
import { requireOpenGoal, type ObjectiveStates } from './objective-states.js';

/** Ends a draft or a committed objective, with the progress that it had; as committed it stays in. */
export function cancelObjective(reason: string | undefined, states: ObjectiveStates, at: string): readonly NewEvent[] {
  const { objective } = requireOpenGoal(states, ['draft', 'committed']);
  const progress = progressOfObjective(objective, states, at);
  return [event('objective.cancelled', { ...goalOf(objective), reason: requireReason(reason), ...(progress !== null && { progress }) })];
}

function progressOfObjective({ keyResults }: Objective, states: ObjectiveStates, at: string): string | null {
  const rolled = Object.values(keyResults).map((keyResult) => ({
    id: keyResult.keyResultId,
    weight: keyResult.plan.weight ?? null,
    cancelled: keyResult.state === 'cancelled',
    progress: progressOf(keyResult, states, at),
  }));
  return byMethod(() => objectiveProgress(rolled).progress);
}
