import { event, type NewEvent } from '@cairn/contracts';
import { refuse } from '../deciding/refusals.js';
import type { CarryOverObjective } from './objective-commands.js';
import { goalOf, type ObjectiveState } from './objective.js';
import { requireGoal, type ObjectiveStates } from './objective-states.js';

/** What can be carried on: what was promised or scored, and what was parked for a better time. */
export const CARRIED_ON: readonly ObjectiveState[] = ['parked', 'committed', 'closed'];

/**
 * The old objective's side: it says where it goes on. Its cycle may be closed by now. To the same place twice changes nothing.
 *
 * @throws CairnError `objective-unknown`, `objective-state`, `carried-over-already`, `carried-over-within-cycle`
 */
export function carryOverObjective({ toObjectiveId, toCycleId }: CarryOverObjective, states: ObjectiveStates): readonly NewEvent[] {
  const { objective } = requireGoal(states, CARRIED_ON);
  if (objective.carriedTo === toObjectiveId) return [];
  if (objective.carriedTo !== undefined) refuse('carried-over-already', 'The objective is carried on elsewhere.', { field: 'toObjectiveId', carriedTo: objective.carriedTo });
  if (toCycleId === objective.cycleId) refuse('carried-over-within-cycle', 'An objective is carried on in another cycle.', { field: 'toCycleId' });
  return [event('objective.carried-over', { ...goalOf(objective), toObjectiveId, toCycleId })];
}
