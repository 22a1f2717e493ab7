import { excuseOf, timelinessOfSlot, type Slot, type SlotState } from '@cairn/method';
import type { TeamPlacement } from '../cadences/placements.js';
import { daysOf } from '../reads/person.js';
import type { Goal, KeyResultStates } from './key-result-states.js';
import { isMissRecorded, recordedExcuse } from './rhythm.js';
import { scheduleOf } from './schedule.js';

/**
 * The slots of a key result, oldest first, and what became of each (docs/METHOD.md, slots). None before its cycle is active and its objective
 * committed: the talk begins with the last of activation, commitment and its being added.
 *
 * @throws CairnError what the method refuses of a cadence, zone or calendar
 */
export function slotStatesOf(goal: Goal, states: KeyResultStates, placements: readonly TeamPlacement[]): readonly SlotState[] {
  const begins = beginningOf(goal);
  if (begins === null) return [];
  return scheduleOf(goal, { ...states, placements }, begins).map((slot) => stateOf(slot, goal, states));
}

/** When the first slot of a key result begins; null while it has none. */
export function beginningOf({ cycle: { activatedAt }, objective: { committedAt }, keyResult: { addedAt } }: Goal): string | null {
  if (activatedAt === null || committedAt === null) return null;
  return [activatedAt, committedAt, addedAt].toSorted().at(-1) ?? null;
}

function stateOf(slot: Slot, goal: Goal, { checkIns, rhythm, responsible, organization }: KeyResultStates): SlotState {
  const { keyResultId } = goal.keyResult;
  const timeliness = timelinessOfSlot(checkIns.filter((entry) => entry.slot === slot.name).map((entry) => entry.timeliness));
  const recorded = recordedExcuse(rhythm, keyResultId, slot.name);
  const facts = {
    closedAt: closedAtOf(goal),
    filled: timeliness !== null,
    leaves: daysOf(responsible.leaves, organization.timeZone),
    delegations: daysOf(responsible.delegations, organization.timeZone),
    leadReason: null,
  };
  const miss = isMissRecorded(rhythm, keyResultId, slot.name) ? 'recorded' : 'none';
  return { slot, excused: recorded ?? excuseOf(slot, facts), timeliness, miss };
}

/** Its own end, its objective's or its cycle's, whichever came first. */
function closedAtOf({ keyResult, objective, cycle }: Goal): string | null {
  return [keyResult.closedAt, objective.closedAt, cycle.closedAt].filter((at) => at !== null).toSorted().at(0) ?? null;
}
