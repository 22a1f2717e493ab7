import { loadObjective, okrViews, slotLayer, type GoalRows, type KeyResultDoc, type ObjectiveDoc } from '@cairn/okr-views';
import type { SlotState } from '@cairn/method';
import type { ViewsAt } from '@cairn/views';

/** A key result with its slots, and the rows that they follow from. */
export interface GoalSlots {
  readonly objective: ObjectiveDoc;
  readonly keyResult: KeyResultDoc;
  readonly states: readonly SlotState[];
  readonly rows: GoalRows;
}

/** Which objectives are there for the caller, as `SeenGoals.lookup` tells. */
export type SeenLookup = (objectiveId: string) => Promise<ObjectiveDoc | undefined>;

/** Those of the key results that the caller sees, each with its slots. @throws CairnError what the method refuses of a cadence, zone or calendar */
export async function slotsOfKeyResults(views: ViewsAt, keyResults: readonly KeyResultDoc[], seen: SeenLookup): Promise<readonly GoalSlots[]> {
  const found: GoalSlots[] = [];
  for (const objectiveId of new Set(keyResults.map((keyResult) => keyResult.objectiveId))) {
    const rows = (await seen(objectiveId)) && (await loadObjective(views, objectiveId));
    if (rows) found.push(...slotsIn(rows, keyResults));
  }
  return found;
}

/** Key results of a list whose cycle runs or closes. */
export async function ofRunningCycles(views: ViewsAt, keyResults: readonly KeyResultDoc[]): Promise<readonly KeyResultDoc[]> {
  const cycles = await Promise.all([...new Set(keyResults.map(({ cycleId }) => cycleId))].map((cycleId) => views.get(okrViews.cycles, cycleId)));
  const running = new Set(cycles.flatMap((cycle) => (cycle?.state === 'active' || cycle?.state === 'closing' ? [cycle.cycleId] : [])));
  return keyResults.filter(({ cycleId }) => running.has(cycleId));
}

function slotsIn(rows: GoalRows, wanted: readonly KeyResultDoc[]): readonly GoalSlots[] {
  const slotsOf = slotLayer(rows);
  const ids = new Set(wanted.map(({ keyResultId }) => keyResultId));
  return rows.objectives.flatMap((objective) =>
    (rows.keyResults.get(objective.objectiveId) ?? [])
      .filter(({ keyResultId }) => ids.has(keyResultId))
      .map((keyResult) => ({ objective, keyResult, states: slotsOf(objective, keyResult), rows })),
  );
}
