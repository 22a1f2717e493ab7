import { isCairnError } from '@cairn/contracts';
import { isPastGrace, type SlotState } from '@cairn/method';
import { slotLayer, type GoalRows, type KeyResultDoc, type ObjectiveDoc } from '@cairn/okr-views';
import type { KeyResultSlots } from '../slots/misses.js';
import { NEVER } from './outlook.js';

/** The key results of each team in the cycles of some rows, open or not: which part of a batch a slot belongs to must not change when one closes. */
export function slotsByTeam(cycles: readonly GoalRows[]): ReadonlyMap<string, readonly KeyResultSlots[]> {
  const teams = new Map<string, KeyResultSlots[]>();
  for (const rows of cycles) {
    for (const { teamId, slots } of slotsIn(rows)) {
      const known = teams.get(teamId);
      if (known) known.push(slots);
      else teams.set(teamId, [slots]);
    }
  }
  return teams;
}

/** The end of the first grace after `t` that somebody still has to keep. */
export function nextMissAfter(t: string, teams: ReadonlyMap<string, readonly KeyResultSlots[]>): string {
  let next = NEVER;
  for (const keyResults of teams.values()) {
    for (const state of keyResults.flatMap(({ states }) => states)) if (isWanted(state) && !isPastGrace(state, t) && state.slot.lateUntil < next) next = state.slot.lateUntil;
  }
  return next;
}

function isWanted({ excused, timeliness, miss }: SlotState): boolean {
  return excused === null && timeliness === null && miss === 'none';
}

function slotsIn(rows: GoalRows): readonly { readonly teamId: string; readonly slots: KeyResultSlots }[] {
  const layer = slotLayer(rows);
  return rows.objectives.flatMap((objective) =>
    (rows.keyResults.get(objective.objectiveId) ?? []).map((keyResult) => ({ teamId: objective.teamId, slots: slotsOf(objective, keyResult, () => layer(objective, keyResult)) })),
  );
}

/** One key result whose calendar or cadence the method refuses must not hide the misses of all others: it has no slots. */
function slotsOf({ objectiveId, cycleId, teamId }: ObjectiveDoc, { keyResultId, responsibleId }: KeyResultDoc, lay: () => readonly SlotState[]): KeyResultSlots {
  const of = { objectiveId, cycleId, teamId, keyResultId, responsibleId };
  try {
    return { of, states: lay() };
  } catch (error) {
    if (!isCairnError(error)) throw error;
    return { of, states: [] };
  }
}
