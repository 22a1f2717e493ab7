import { okrViews, type KeyResultDoc, type ObjectiveDoc } from '@cairn/okr-views';
import type { ViewsAt } from '@cairn/views';
import { grouped } from '../edge/grouping.js';
import type { Goal } from './drift.js';

/** The objectives of a cycle with their key results, without those that the reader does not see. */
export async function goalsOfCycle(views: ViewsAt, cycleId: string, sees: (objective: ObjectiveDoc) => Promise<boolean>): Promise<readonly Goal[]> {
  const inCycle = { by: 'key', key: 'cycleId', equals: cycleId } as const;
  const partsOf = grouped(await views.all(okrViews.keyResults, inCycle), ({ doc }) => doc.objectiveId);
  const goals: Goal[] = [];
  for (const { doc } of await views.all(okrViews.objectives, inCycle)) {
    if (await sees(doc)) goals.push({ objective: doc, keyResults: (partsOf.get(doc.objectiveId) ?? []).map((part) => part.doc) });
  }
  return goals;
}

/** One objective with its key results. */
export async function goalAt(views: ViewsAt, objectiveId: string): Promise<Goal | undefined> {
  const objective = await views.get(okrViews.objectives, objectiveId);
  if (objective === undefined) return undefined;
  const parts = await Promise.all(objective.keyResultIds.map((id) => views.get(okrViews.keyResults, id)));
  return { objective, keyResults: parts.filter((part): part is KeyResultDoc => part !== undefined) };
}
