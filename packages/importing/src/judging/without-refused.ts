import type { OkrExportPlan } from '@cairn/tables';
import type { Objection } from './object-to-goals.js';
import type { World } from './world.js';

/** What is left of an export, and the rows that go with those objected to. */
export interface Remaining {
  readonly plan: OkrExportPlan;
  readonly orphaned: readonly Objection[];
}

/** Takes out what was objected to and all that hangs on it; people, teams and cycles that only such rows name go, too. */
export function withoutRefused(plan: OkrExportPlan, objections: readonly Objection[], world: World): Remaining {
  const refused = hangingOn(objections.map(({ id }) => id), childrenIn(plan, world));
  if (refused.size === 0) return { plan, orphaned: [] };
  const stands = ({ id }: { readonly id: string }): boolean => !refused.has(id);
  const objectives = plan.objectives.filter(stands);
  const keyResults = plan.keyResults.filter(stands);
  const initiatives = plan.initiatives.filter(stands);
  const goals = [...objectives, ...keyResults, ...initiatives];
  const owners = new Set(goals.map(({ ownerEmail }) => ownerEmail));
  const cycles = new Set(goals.map(({ cycleId }) => cycleId));
  const left = {
    people: plan.people.filter(({ email }) => owners.has(email)),
    teams: teamsAbove(new Set(goals.map(({ teamId }) => teamId)), plan),
    cycles: plan.cycles.filter(({ id }) => cycles.has(id)),
    links: plan.links.filter(stands),
  };
  return { plan: { ...plan, ...left, objectives, keyResults, initiatives }, orphaned: orphanedIn(plan, refused) };
}

/** The ids below each id. What the organization has already hangs on nothing. */
function childrenIn({ objectives, keyResults, initiatives, links }: OkrExportPlan, { index }: World): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  const put = (parent: string | null, child: string): void => {
    if (parent === null) return;
    const below = children.get(parent) ?? [];
    children.set(parent, below);
    below.push(child);
  };
  for (const { id, objectiveId } of keyResults) put(objectiveId, id);
  for (const { id, keyResultId, parentId } of initiatives) for (const parent of [keyResultId, parentId]) put(parent, id);
  const added = new Set(objectives.map(({ id }) => id).filter((id) => !index.objectives.has(id)));
  for (const { id, fromObjectiveId, toObjectiveId, toKeyResultId } of links) {
    put(fromObjectiveId, id);
    put(toKeyResultId ?? toObjectiveId, added.has(fromObjectiveId) ? fromObjectiveId : id);
  }
  return children;
}

/** Everything refused with the id that it hangs on, itself where it was objected to. A Map walks over what is added meanwhile. */
function hangingOn(refused: readonly string[], children: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const found = new Map(refused.map((id) => [id, id]));
  for (const id of found.keys()) for (const child of children.get(id) ?? []) if (!found.has(child)) found.set(child, id);
  return found;
}

function orphanedIn({ objectives, keyResults, initiatives }: OkrExportPlan, refused: ReadonlyMap<string, string>): readonly Objection[] {
  const goals = [...objectives, ...keyResults, ...initiatives];
  const references = new Map(goals.map(({ id, reference }) => [id, reference]));
  return goals.flatMap(({ id, line }) => {
    const above = refused.get(id);
    if (above === undefined || above === id) return [];
    return [{ id, line, field: 'parent', code: 'refused-parent', reason: `${references.get(above) ?? 'The parent'} was refused, or something above it` }];
  });
}

function teamsAbove(named: ReadonlySet<string>, { teams }: OkrExportPlan): OkrExportPlan['teams'] {
  const kept = new Set(named);
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  for (const id of kept) {
    const parent = parents.get(id) ?? null;
    if (parent !== null) kept.add(parent);
  }
  return teams.filter(({ id }) => kept.has(id));
}
