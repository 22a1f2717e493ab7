import { okrViews, type KeyResultDoc, type ObjectiveDoc } from '@cairn/okr-views';
import type { ViewsAt } from '@cairn/views';
import type { Goal } from '../cycles/drift.js';
import { grouped } from '../edge/grouping.js';

/** An objective, and what else its owner owns and those who carry its key results answer for in its cycle, as far as the caller sees it. */
export async function neighbouringGoals(goal: Goal, views: ViewsAt, sees: (doc: ObjectiveDoc) => Promise<boolean>): Promise<readonly Goal[]> {
  const { objectiveId, ownerId, cycleId } = goal.objective;
  const isElsewhere = (doc: Pick<KeyResultDoc, 'objectiveId' | 'cycleId'>): boolean => doc.cycleId === cycleId && doc.objectiveId !== objectiveId;
  const carried = await carriedBy(new Set(goal.keyResults.map(({ responsibleId }) => responsibleId)), views);
  const partsOf = grouped(carried.filter(isElsewhere), (doc) => doc.objectiveId);
  const owned = (await views.all(okrViews.objectives, { by: 'key', key: 'ownerId', equals: ownerId })).map(({ doc }) => doc).filter(isElsewhere);
  const found = new Map(owned.map((doc) => [doc.objectiveId, doc]));
  for (const id of partsOf.keys()) {
    const doc = found.get(id) ?? (await views.get(okrViews.objectives, id));
    if (doc !== undefined) found.set(id, doc);
  }
  const goals: Goal[] = [goal];
  for (const [id, objective] of found) if (await sees(objective)) goals.push({ objective, keyResults: [...(partsOf.get(id) ?? [])] });
  return goals;
}

async function carriedBy(people: ReadonlySet<string>, views: ViewsAt): Promise<readonly KeyResultDoc[]> {
  const carried: KeyResultDoc[] = [];
  for (const equals of people) carried.push(...(await views.all(okrViews.keyResults, { by: 'key', key: 'responsibleId', equals })).map(({ doc }) => doc));
  return carried;
}
