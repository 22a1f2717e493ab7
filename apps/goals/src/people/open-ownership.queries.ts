import { okrViews, type CycleDoc } from '@cairn/okr-views';
import type { ViewsAt } from '@cairn/views';

const GONE: readonly string[] = ['cancelled', 'closed', 'done', 'dropped'];

/** How many objectives, key results and initiatives of cycles that still run a person owns or answers for. */
export async function countOpenOwnership(views: ViewsAt, personId: string): Promise<number> {
  const own = { by: 'key', key: 'ownerId', equals: personId } as const;
  const objectives = await views.all(okrViews.objectives, own);
  const keyResults = await views.all(okrViews.keyResults, { by: 'key', key: 'responsibleId', equals: personId });
  const initiatives = await views.all(okrViews.initiatives, own);
  const open = [
    ...[...objectives, ...initiatives].flatMap(({ doc: { cycleId, state } }) => (GONE.includes(state) ? [] : [cycleId])),
    ...keyResults.flatMap(({ doc: { cycleId, standing } }) => (standing === 'open' ? [cycleId] : [])),
  ];
  const runs = new Map<string, boolean>();
  for (const cycleId of new Set(open)) runs.set(cycleId, isRunning(await views.get(okrViews.cycles, cycleId)));
  return open.filter((cycleId) => runs.get(cycleId)).length;
}

function isRunning(cycle: CycleDoc | undefined): boolean {
  return cycle !== undefined && cycle.state !== 'closed' && cycle.state !== 'archived';
}
