import type { ViewsAt } from '@cairn/views';
import type { KeyResultDoc, ObjectiveDoc } from '../goals/goal-docs.js';
import { okrViews } from '../projections.js';
import { groupedBy, type GoalRows } from '../rows/goal-rows.js';
import { docsOf } from '../rows/load-cycle.js';

/** An objective as it was promised, with the key results that were open then. */
export interface CommittedPlan {
  /** The activation of the cycle, or the commitment where that came later. */
  readonly position: number;
  readonly objective: ObjectiveDoc;
  readonly keyResults: readonly KeyResultDoc[];
}

/** What was promised, by objective. */
export type Baseline = ReadonlyMap<string, CommittedPlan>;

/**
 * The plan of the baseline of some objectives of one cycle: in one list for what was committed at the activation, and by id for what was committed
 * later (docs/METHOD.md, cycle and objective). Empty before the activation.
 *
 * @param viewsAt the rows at an earlier position
 */
export async function loadBaseline({ cycle, objectives }: Pick<GoalRows, 'cycle' | 'objectives'>, viewsAt: (position: number) => ViewsAt): Promise<Baseline> {
  const { activatedPosition } = cycle;
  if (activatedPosition === null) return new Map();
  const plans: CommittedPlan[] = [];
  const early = objectives.filter(({ committedPosition }) => committedPosition !== null && committedPosition <= activatedPosition);
  if (early.length > 0) plans.push(...(await plansAt(viewsAt(activatedPosition), new Set(early.map(({ objectiveId }) => objectiveId)), cycle.cycleId)));
  for (const { objectiveId, committedPosition } of objectives) {
    if (committedPosition !== null && committedPosition > activatedPosition) plans.push(...(await planOf(viewsAt(committedPosition), objectiveId)));
  }
  return new Map(plans.map((plan) => [plan.objective.objectiveId, plan]));
}

async function plansAt(views: ViewsAt, wanted: ReadonlySet<string>, cycleId: string): Promise<readonly CommittedPlan[]> {
  const [only] = wanted;
  if (wanted.size === 1 && only !== undefined) return planOf(views, only);
  const ofCycle = { by: 'key', key: 'cycleId', equals: cycleId } as const;
  const keyResults = groupedBy(await docsOf(views, okrViews.keyResults, ofCycle), ({ objectiveId }) => objectiveId);
  const objectives = await docsOf(views, okrViews.objectives, ofCycle);
  return objectives.filter(({ objectiveId }) => wanted.has(objectiveId)).flatMap((objective) => promised(views, objective, keyResults.get(objective.objectiveId) ?? []));
}

async function planOf(views: ViewsAt, objectiveId: string): Promise<readonly CommittedPlan[]> {
  const objective = await views.get(okrViews.objectives, objectiveId);
  if (objective === undefined) return [];
  return promised(views, objective, await docsOf(views, okrViews.keyResults, { by: 'key', key: 'objectiveId', equals: objectiveId }));
}

/** What had been cancelled by then was not promised. */
function promised({ position }: ViewsAt, objective: ObjectiveDoc, keyResults: readonly KeyResultDoc[]): readonly CommittedPlan[] {
  if (objective.state !== 'committed') return [];
  const inOrder = keyResults.filter(({ standing }) => standing !== 'cancelled').toSorted((one, other) => one.addedPosition - other.addedPosition);
  return [{ position, objective, keyResults: inOrder }];
}
