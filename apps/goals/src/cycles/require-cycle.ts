import { refuse } from '../deciding/refusals.js';
import type { Cycle, CycleState } from './cycle.js';

/** The states in which anything about a cycle can still change. */
export const OPEN_STATES: readonly CycleState[] = ['draft', 'planning', 'active', 'closing'];

/** @throws CairnError `cycle-unknown` */
export function requireCycle(cycle: Cycle | undefined): Cycle {
  return cycle ?? refuse('cycle-unknown', 'There is no such cycle.', { field: 'cycleId' });
}

/**
 * The cycle, if it is in one of the states that the act needs.
 *
 * @throws CairnError `cycle-unknown`; `cycle-state` with `from`, the state it is in, and `wanted`, those in which the act is possible
 */
export function requireCycleState(cycle: Cycle | undefined, wanted: readonly CycleState[]): Cycle {
  const known = requireCycle(cycle);
  if (!wanted.includes(known.state)) refuse('cycle-state', 'The cycle is not in a state for this.', { from: known.state, wanted });
  return known;
}
