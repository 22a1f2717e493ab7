import { okrViews, type ObjectiveDoc } from '@cairn/okr-views';
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

/** One objective with its key results, in the order in which those of a whole cycle come. */
export async function goalAt(views: ViewsAt, objectiveId: string): Promise<Goal | undefined> {
  const objective = await views.get(okrViews.objectives, objectiveId);
  if (objective === undefined) return undefined;
  const parts = await views.all(okrViews.keyResults, { by: 'key', key: 'objectiveId', equals: objectiveId });
  return { objective, keyResults: parts.map(({ doc }) => doc) };
}
