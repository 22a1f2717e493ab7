import type { Instant } from '@cairn/method';
import type { OkrExportPlan, PlannedCycle } from '@cairn/tables';
import type { World } from '../judging/world.js';
import type { ImportClock } from '../schedule/clock.js';
import type { Moments } from '../schedule/moments.js';
import { saying } from './body.js';
import type { Draft } from './draft.js';

/** Who makes what belongs to nobody: the one who imports. */
export interface Importing {
  readonly world: World;
  readonly moments: Moments;
  readonly importerId: string;
}

/** Teams that the organization has not; parents stand before their parts. */
export function teamDrafts({ teams }: OkrExportPlan, at: Instant, { world, importerId: actorId }: Importing): readonly Draft[] {
  const known = new Set(world.index.teams.values());
  return teams.filter(({ id }) => !known.has(id)).map(({ id, name, kind, parentId }) => {
    const body = saying({ teamId: id, name, kind, parentTeamId: parentId });
    return { kind: 'team', at, actorId, about: id, method: 'POST', path: '/teams', body, what: `team ${name}`, makes: id, counts: 'teams' };
  });
}

/** Makes the cycles that the organization has not, the longer ones first, and brings those of the file into planning and, from their start, into action. */
export function cycleDrafts(plan: OkrExportPlan, clock: ImportClock, importing: Importing): readonly Draft[] {
  const byId = new Map(plan.cycles.map((cycle) => [cycle.id, cycle]));
  const added = [...importing.moments.cycles].flatMap(([id, at]) => makingOf(byId.get(id), at, importing));
  return [...added, ...plan.cycles.flatMap((cycle) => movingOn(cycle, clock, importing))];
}

function makingOf(cycle: PlannedCycle | undefined, at: Instant, { world, importerId: actorId }: Importing): readonly Draft[] {
  if (cycle === undefined) return [];
  const { id, name, kind, start, end } = cycle;
  const body = saying({ cycleId: id, name, kind, start, end, parentCycleId: world.periods.get(id)?.parentCycleId });
  return [{ kind: 'cycle', at, actorId, about: id, method: 'POST', path: '/cycles', body, what: `cycle ${name}`, makes: id, counts: 'cycles' }];
}

/** Out of draft into planning, and out of that into action if the cycle has begun. What people have moved further stays there. */
function movingOn({ id, name }: PlannedCycle, clock: ImportClock, { world, moments, importerId: actorId }: Importing): readonly Draft[] {
  const known = world.periods.get(id)?.known ?? null;
  const state = known === null ? 'draft' : known.state;
  const of = { actorId, about: id, method: 'POST', body: {} } as const;
  const planning: Draft = { ...of, kind: 'planning', at: plannedAt(id, clock, moments), path: `/cycles/${id}/start-planning`, what: `plan ${name}` };
  const at = moments.activations.get(id) ?? null;
  const activation: readonly Draft[] = at === null ? [] : [{ ...of, kind: 'activation', at, path: `/cycles/${id}/activate`, what: `activate ${name}` }];
  if (state === 'draft') return [planning, ...activation];
  return state === 'planning' ? activation : [];
}

/** A drafted cycle of the organization is planned at once, before anything in it is committed to. */
function plannedAt(cycleId: string, { floor, now }: ImportClock, { cycles }: Moments): Instant {
  return cycles.get(cycleId) ?? floor ?? now;
}
