import type { Link } from './link.js';
import { liveLinksFrom, type Links } from './links.js';

/**
 * The circle that a link would close among the links that are offered or accepted: the objectives along it, beginning and ending with the
 * one that contributes. Null when it closes none. A key result stands for its objective (docs/METHOD.md, alignment).
 */
export function circleClosedBy(link: Pick<Link, 'alignmentId' | 'fromObjectiveId' | 'toObjectiveId'>, links: Links): readonly string[] | null {
  const { alignmentId, fromObjectiveId: goal, toObjectiveId: start } = link;
  const cameFrom = new Map<string, string | null>([[start, null]]);
  for (const at of cameFrom.keys()) {
    if (at === goal) return [goal, ...wayTo(goal, cameFrom)];
    for (const next of liveLinksFrom(links, at)) {
      if (next.alignmentId !== alignmentId && !cameFrom.has(next.toObjectiveId)) cameFrom.set(next.toObjectiveId, at);
    }
  }
  return null;
}

/** The way from where the search began; a Map walks over what is added meanwhile, so nearer objectives come first and the way is a shortest. */
function wayTo(objectiveId: string, cameFrom: ReadonlyMap<string, string | null>): readonly string[] {
  const way: string[] = [];
  for (let at: string | null = objectiveId; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
  return way;
}
