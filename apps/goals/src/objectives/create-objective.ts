import { event, type NewEvent } from '@cairn/contracts';
import { requireCycleState } from '../cycles/require-cycle.js';
import { refuse } from '../deciding/refusals.js';
import type { CreateObjective } from './objective-commands.js';
import type { ObjectiveStates } from './objective-states.js';

/** A new objective, until its cycle closes. Written while the cycle is active, it is outside the baseline. */
export function createObjective({ type: _type, as = 'draft', tags = [], ...written }: CreateObjective, { objective, cycle }: ObjectiveStates): readonly NewEvent[] {
  if (objective !== undefined) refuse('objective-exists', 'The objective is there already.', { field: 'objectiveId' });
  const { cycleId } = requireCycleState(cycle, ['draft', 'planning', 'active']);
  return [event('objective.created', { ...written, cycleId, as, tags: [...tags] })];
}
