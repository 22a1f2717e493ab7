import type { SlotState } from '@cairn/method';
import { placementsOf, slotStatesOf, type TeamPlace, type TeamPlacement } from '@cairn/rhythm';
import type { KeyResultDoc, ObjectiveDoc } from '../goals/goal-docs.js';
import { groupedBy, type GoalRows } from './goal-rows.js';
import { goalOf, personOf, recordedOf } from './goal.js';

/** The slots of a key result, oldest first, and what became of each. */
export type SlotsOf = (objective: ObjectiveDoc, keyResult: KeyResultDoc) => readonly SlotState[];

/**
 * Computes the slots of many key results; teams are placed once.
 *
 * @throws CairnError what the method refuses of a cadence, zone or calendar
 */
export function slotLayer({ places, cycle, checkIns, slotRecords, absent, cadences, organization }: GoalRows): SlotsOf {
  const byTeam = groupedBy(places, ({ teamId }) => teamId);
  const placed = new Map<string, readonly TeamPlacement[]>();
  return (objective, keyResult) => {
    const { keyResultId, responsibleId } = keyResult;
    const goal = goalOf(objective, keyResult, cycle);
    const placements = placed.get(objective.teamId) ?? placementsOf(objective.teamId, placesAbove(objective.teamId, byTeam));
    placed.set(objective.teamId, placements);
    const rhythm = recordedOf(keyResultId, slotRecords.get(keyResultId) ?? []);
    const responsible = personOf(responsibleId, absent.get(responsibleId));
    return slotStatesOf(goal, { checkIns: checkIns.get(keyResultId) ?? [], objective: goal.objective, cycle, rhythm, cadences, organization, responsible }, placements);
  };
}

/** The places of a team and of every team that ever stood above it, so that placing one team of thousands looks at a few. */
function placesAbove(teamId: string, places: ReadonlyMap<string, readonly TeamPlace[]>): readonly TeamPlace[] {
  const above = new Set([teamId]);
  for (const each of above) for (const { parentTeamId } of places.get(each) ?? []) if (parentTeamId !== undefined) above.add(parentTeamId);
  return [...above].flatMap((each) => places.get(each) ?? []);
}
