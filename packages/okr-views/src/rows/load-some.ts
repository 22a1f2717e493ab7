import type { ViewsAt } from '@cairn/views';
import type { CheckInDoc, SlotRecordDoc } from '../check-ins/check-in-docs.js';
import type { KeyResultDoc, ObjectiveDoc } from '../goals/goal-docs.js';
import type { CycleDoc } from '../organization/organization-docs.js';
import { okrViews } from '../projections.js';
import { inHistoryOrder, type GoalRows, type RhythmRows } from './goal-rows.js';
import { docsOf } from './load-cycle.js';

/** What is the same for all objectives of a cycle. */
export type CommonRows = RhythmRows & { readonly cycle: CycleDoc };

/** The rows of one objective alone. */
export interface OwnRows {
  readonly objective: ObjectiveDoc;
  readonly keyResults: readonly KeyResultDoc[];
  /** By key result. */
  readonly checkIns: readonly (readonly [keyResultId: string, checkIns: readonly CheckInDoc[]])[];
  readonly slotRecords: readonly (readonly [keyResultId: string, records: readonly SlotRecordDoc[]])[];
}

/** @returns undefined when there is no such objective at the position */
export async function loadOwn(views: ViewsAt, objectiveId: string): Promise<OwnRows | undefined> {
  const objective = await views.get(okrViews.objectives, objectiveId);
  if (objective === undefined) return undefined;
  const keyResults = await Promise.all(objective.keyResultIds.map((id) => views.get(okrViews.keyResults, id)));
  const ofEach = async <Doc>(list: (keyResultId: string) => Promise<readonly Doc[]>) => Promise.all(objective.keyResultIds.map(async (id) => [id, await list(id)] as const));
  return {
    objective,
    keyResults: keyResults.filter((doc): doc is KeyResultDoc => doc !== undefined),
    checkIns: await ofEach(async (id) => inHistoryOrder(await docsOf(views, okrViews.checkIns, { by: 'key', key: 'keyResultId', equals: id }))),
    slotRecords: await ofEach((id) => docsOf(views, okrViews.slotRecords, { by: 'key', key: 'keyResultId', equals: id })),
  };
}

/** Rows of some objectives of one cycle, as `loadCycle` has them for all. */
export function rowsOf(common: CommonRows, own: readonly OwnRows[]): GoalRows {
  return {
    ...common,
    objectives: own.map(({ objective }) => objective),
    keyResults: new Map(own.map(({ objective: { objectiveId }, keyResults }) => [objectiveId, keyResults])),
    checkIns: new Map(own.flatMap(({ checkIns }) => checkIns)),
    slotRecords: new Map(own.flatMap(({ slotRecords }) => slotRecords)),
  };
}
