import type { ViewsAt } from '@cairn/views';
import type { KeyResultDoc, ObjectiveDoc } from '../goals/goal-docs.js';
import type { CycleDoc } from '../organization/organization-docs.js';
import { okrViews } from '../projections.js';
import { inHistoryOrder, type GoalRows, type RhythmRows } from './goal-rows.js';
import { docsOf } from './load-cycle.js';

/** What is the same for all objectives of a cycle. */
export type CommonRows = RhythmRows & { readonly cycle: CycleDoc };

/** The rows of some objectives of one cycle, in the order of their ids given; what their slots follow from is known. */
export async function loadSome(views: ViewsAt, common: CommonRows, objectives: readonly ObjectiveDoc[]): Promise<GoalRows> {
  const keyResults = new Map(await Promise.all(objectives.map(async ({ objectiveId, keyResultIds }) => [objectiveId, await keyResultsOf(views, keyResultIds)] as const)));
  const ids = objectives.flatMap(({ keyResultIds }) => keyResultIds);
  const ofEach = async <Doc>(list: (keyResultId: string) => Promise<readonly Doc[]>) => new Map(await Promise.all(ids.map(async (id) => [id, await list(id)] as const)));
  return {
    ...common,
    objectives,
    keyResults,
    checkIns: await ofEach(async (id) => inHistoryOrder(await docsOf(views, okrViews.checkIns, { by: 'key', key: 'keyResultId', equals: id }))),
    slotRecords: await ofEach((id) => docsOf(views, okrViews.slotRecords, { by: 'key', key: 'keyResultId', equals: id })),
  };
}

async function keyResultsOf(views: ViewsAt, ids: readonly string[]): Promise<readonly KeyResultDoc[]> {
  return (await Promise.all(ids.map((id) => views.get(okrViews.keyResults, id)))).filter((doc): doc is KeyResultDoc => doc !== undefined);
}
