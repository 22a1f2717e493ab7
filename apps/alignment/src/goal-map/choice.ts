import { groupedBy } from './grouping.js';

/** An objective of the window, as far as the choice goes. */
export interface Placed {
  readonly id: string;
  readonly teamId: string;
  readonly hasFindings: boolean;
}

/** Objectives that are not shown: those of one team below one that is shown, or below none. */
export interface Group {
  readonly groupId: string;
  readonly teamId: string;
  /** The nearest shown objective above them; null: there is none. */
  readonly parentId: string | null;
  readonly objectives: number;
  /** How many of them have findings. */
  readonly findings: number;
}

export interface Choice {
  readonly shown: ReadonlySet<string>;
  readonly groups: readonly Group[];
}

/**
 * Chooses which objectives are shown where not all can be: from the roots down, level by level, each family, what was reached from one objective,
 * whole or not at all. Roots to which nothing contributes come last, a team's together. Only where not even the first families fit, some of them
 * are shown.
 *
 * @param placed by depth
 * @param above what an objective was reached from, also of those that are not placed
 */
export function choose(placed: readonly Placed[], above: (id: string) => string | null, limit = Infinity): Choice {
  if (placed.length <= limit) return { shown: new Set(placed.map(({ id }) => id)), groups: [] };
  const ids = new Set(placed.map(({ id }) => id));
  const shown = shownOf(groupedBy(placed, ({ id }) => nearest(id, above, ids) ?? TOP), limit);
  return { shown, groups: groupsOf(placed.filter(({ id }) => !shown.has(id)), (id) => nearest(id, above, shown)) };
}

/** Under this name stand those that were reached from nothing. */
const TOP = '';

function shownOf(families: ReadonlyMap<string, readonly Placed[]>, limit: number): ReadonlySet<string> {
  const top = familyOf(families, TOP);
  const shown = new Set(idsOf(top.filter(({ id }) => families.has(id))).slice(0, limit));
  const take = (family: readonly Placed[]): void => {
    if (shown.size + family.length <= limit) for (const { id } of family) shown.add(id);
  };
  for (const id of shown) take(familyOf(families, id));
  const alone = top.filter(({ id }) => !families.has(id));
  for (const team of groupedBy(alone, ({ teamId }) => teamId).values()) take(team);
  return shown.size > 0 ? shown : new Set(idsOf(alone).slice(0, limit));
}

function familyOf(families: ReadonlyMap<string, readonly Placed[]>, id: string): readonly Placed[] {
  return families.get(id) ?? [];
}

function groupsOf(left: readonly Placed[], parentOf: (id: string) => string | null): readonly Group[] {
  const placedUnder = left.map((each) => ({ ...each, parentId: parentOf(each.id) }));
  return [...groupedBy(placedUnder, ({ teamId, parentId }) => `${teamId}@${parentId ?? ''}`)].flatMap(([groupId, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const { teamId, parentId } = first;
    return [{ groupId, teamId, parentId, objectives: members.length, findings: members.filter(({ hasFindings }) => hasFindings).length }];
  });
}

function nearest(id: string, above: (id: string) => string | null, among: ReadonlySet<string>): string | null {
  let next = above(id);
  while (next !== null && !among.has(next)) next = above(next);
  return next;
}

function idsOf(placed: readonly Placed[]): readonly string[] {
  return placed.map(({ id }) => id);
}
