import { event, type NewEvent } from '@cairn/contracts';
import { requireReason } from '../deciding/refusals.js';
import { goalOf } from './objective.js';
import { requireOpenGoal, type ObjectiveStates } from './objective-states.js';

/** Not everything at once: what becomes of a candidate. */

export function chooseObjective(states: ObjectiveStates): readonly NewEvent[] {
  const { objective } = requireOpenGoal(states, ['candidate']);
  return [event('objective.chosen', goalOf(objective))];
}

/** The reason is kept, and offered with the objective when the next cycle is planned. */
export function parkObjective(reason: string | undefined, states: ObjectiveStates): readonly NewEvent[] {
  const { objective } = requireOpenGoal(states, ['candidate', 'draft']);
  return [event('objective.parked', { ...goalOf(objective), reason: requireReason(reason) })];
}

export function resumeObjective(states: ObjectiveStates): readonly NewEvent[] {
  const { objective } = requireOpenGoal(states, ['parked']);
  return [event('objective.resumed', goalOf(objective))];
}
