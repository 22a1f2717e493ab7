import { okrViews, type ObjectiveDoc } from '@cairn/okr-views';
import type { ViewsAt } from '@cairn/views';

export interface GoalCounts {
  /** Committed ones, scored or not; neither drafts nor cancelled ones. */
  readonly objectives: number;
  /** Of these objectives, without the cancelled ones. */
  readonly keyResults: number;
  readonly scored: number;
}

/** How many goals a cycle has that somebody has committed to. */
export async function countGoals(views: ViewsAt, cycleId: string): Promise<GoalCounts> {
  const inCycle = { by: 'key', key: 'cycleId', equals: cycleId } as const;
  const objectives = (await views.all(okrViews.objectives, inCycle)).filter(({ doc }) => isCommitted(doc));
  const ids = new Set(objectives.map(({ id }) => id));
  const keyResults = (await views.all(okrViews.keyResults, inCycle)).filter(({ doc }) => ids.has(doc.objectiveId) && doc.standing !== 'cancelled');
  return { objectives: objectives.length, keyResults: keyResults.length, scored: objectives.filter(({ doc }) => doc.score !== undefined).length };
}

function isCommitted({ state }: ObjectiveDoc): boolean {
  return state === 'committed' || state === 'closed';
}
