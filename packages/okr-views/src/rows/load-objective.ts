import type { ViewsAt } from '@cairn/views';
import { ORGANIZATION_ID, type CadenceDoc, type OrganizationDoc, type PersonDoc, type TeamDoc } from '../organization/organization-docs.js';
import { okrViews } from '../projections.js';
import type { GoalRows, RhythmRows } from './goal-rows.js';
import { cadencesOf, placesOf } from './load-cycle.js';
import { loadOwn, rowsOf } from './load-some.js';

/**
 * The rows of one objective, however large its cycle is.
 *
 * @returns undefined when there is no such objective at the position
 */
export async function loadObjective(views: ViewsAt, objectiveId: string): Promise<GoalRows | undefined> {
  const own = await loadOwn(views, objectiveId);
  const organization = await views.get(okrViews.organization, ORGANIZATION_ID);
  const cycle = own && (await views.get(okrViews.cycles, own.objective.cycleId));
  if (own === undefined || organization === undefined || cycle === undefined) return undefined;
  const absent = await absentAmong(views, own.keyResults.map(({ responsibleId }) => responsibleId));
  return rowsOf({ ...(await rhythmOfTeam(views, organization, own.objective.teamId)), absent, cycle }, [own]);
}

/** The team and every team that ever stood above it. */
async function rhythmOfTeam(views: ViewsAt, organization: OrganizationDoc, teamId: string): Promise<Omit<RhythmRows, 'absent'>> {
  const above = new Set([teamId]);
  const teams: TeamDoc[] = [];
  for (const id of above) {
    const team = await views.get(okrViews.teams, id);
    if (team !== undefined) teams.push(team);
    for (const { parentTeamId } of team?.placements ?? []) if (parentTeamId !== undefined) above.add(parentTeamId);
  }
  const cadences = await Promise.all([...above].map((id) => views.get(okrViews.cadences, id)));
  return { organization, places: teams.flatMap(placesOf), cadences: cadencesOf(cadences.filter((doc): doc is CadenceDoc => doc !== undefined)) };
}

async function absentAmong(views: ViewsAt, responsibleIds: readonly string[]): Promise<ReadonlyMap<string, PersonDoc>> {
  const people = await Promise.all([...new Set(responsibleIds)].map((id) => views.get(okrViews.people, id)));
  return new Map(people.flatMap((person) => (person?.absences === 'some' ? [[person.personId, person]] : [])));
}
