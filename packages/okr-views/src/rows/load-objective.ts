import type { ViewsAt } from '@cairn/views';
import type { KeyResultDoc } from '../goals/goal-docs.js';
import { ORGANIZATION_ID, type CadenceDoc, type OrganizationDoc, type PersonDoc, type TeamDoc } from '../organization/organization-docs.js';
import { okrViews } from '../projections.js';
import { inHistoryOrder, type GoalRows, type RhythmRows } from './goal-rows.js';
import { cadencesOf, docsOf, placesOf } from './load-cycle.js';

/**
 * The rows of one objective, however large its cycle is.
 *
 * @returns undefined when there is no such objective at the position
 */
export async function loadObjective(views: ViewsAt, objectiveId: string): Promise<GoalRows | undefined> {
  const objective = await views.get(okrViews.objectives, objectiveId);
  const organization = await views.get(okrViews.organization, ORGANIZATION_ID);
  const cycle = objective && (await views.get(okrViews.cycles, objective.cycleId));
  if (objective === undefined || organization === undefined || cycle === undefined) return undefined;
  const keyResults = (await present(objective.keyResultIds, (id) => views.get(okrViews.keyResults, id))).filter((doc): doc is KeyResultDoc => doc !== undefined);
  const ofEach = async <Doc>(list: (keyResultId: string) => Promise<readonly Doc[]>) => new Map(await present(objective.keyResultIds, async (id) => [id, await list(id)] as const));
  return {
    ...(await rhythmOfTeam(views, organization, objective.teamId)),
    absent: await absentAmong(views, keyResults),
    cycle,
    objectives: [objective],
    keyResults: new Map([[objectiveId, keyResults]]),
    checkIns: await ofEach(async (id) => inHistoryOrder(await docsOf(views, okrViews.checkIns, { by: 'key', key: 'keyResultId', equals: id }))),
    slotRecords: await ofEach((id) => docsOf(views, okrViews.slotRecords, { by: 'key', key: 'keyResultId', equals: id })),
  };
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
  const cadences = await present([...above], (id) => views.get(okrViews.cadences, id));
  return { organization, places: teams.flatMap(placesOf), cadences: cadencesOf(cadences.filter((doc): doc is CadenceDoc => doc !== undefined)) };
}

async function absentAmong(views: ViewsAt, keyResults: readonly KeyResultDoc[]): Promise<ReadonlyMap<string, PersonDoc>> {
  const people = await present([...new Set(keyResults.map(({ responsibleId }) => responsibleId))], (id) => views.get(okrViews.people, id));
  return new Map(people.flatMap((person) => (person?.absences === 'some' ? [[person.personId, person]] : [])));
}

function present<T>(ids: readonly string[], read: (id: string) => Promise<T>): Promise<T[]> {
  return Promise.all(ids.map(read));
}
