import type { ViewsAt } from '@cairn/views';
import { okrViews } from '../projections.js';
import { docsOf } from '../rows/load-cycle.js';
import { groupedBy } from '../rows/goal-rows.js';

/** A team and all below it; a circle would be walked once. */
export async function subtreeOf(views: ViewsAt, teamId: string): Promise<ReadonlySet<string>> {
  const below = groupedBy(await docsOf(views, okrViews.teams, { by: 'id' }), ({ parentTeamId = '' }) => parentTeamId);
  const subtree = new Set([teamId]);
  for (const each of subtree) for (const child of below.get(each) ?? []) subtree.add(child.teamId);
  return subtree;
}
