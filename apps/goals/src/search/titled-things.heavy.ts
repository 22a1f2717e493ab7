import { okrViews, type CycleDoc, type InitiativeDoc, type KeyResultDoc, type ObjectiveDoc, type TeamDoc } from '@cairn/okr-views';
import type { ViewsAt } from '@cairn/views';
import type { Thing } from './found-things.js';

const ofObjective = ({ objectiveId, cycleId, teamId, title, state }: ObjectiveDoc): Thing => ({ kind: 'objective', id: objectiveId, title, state, objectiveId, teamId, cycleId });
const ofKeyResult = ({ keyResultId, plan: { title }, standing, objectiveId, cycleId, teamId }: KeyResultDoc): Thing => ({ kind: 'key-result', id: keyResultId, title, state: standing, objectiveId, teamId, cycleId });
const ofInitiative = ({ initiativeId, title, state, objectiveId, cycleId }: InitiativeDoc): Thing => ({ kind: 'initiative', id: initiativeId, title, state, objectiveId, cycleId });
const ofTeam = ({ teamId, name, closed }: TeamDoc): Thing => ({ kind: 'team', id: teamId, title: name, state: closed ? 'closed' : 'open', teamId });
const ofCycle = ({ cycleId, name, state }: CycleDoc): Thing => ({ kind: 'cycle', id: cycleId, title: name, state, cycleId });

/** The views that have titles, and how a row of each tells of a thing. */
export const TITLED = [
  { view: okrViews.objectives, thingOf: (doc: string) => ofObjective(JSON.parse(doc) as ObjectiveDoc) },
  { view: okrViews.keyResults, thingOf: (doc: string) => ofKeyResult(JSON.parse(doc) as KeyResultDoc) },
  { view: okrViews.initiatives, thingOf: (doc: string) => ofInitiative(JSON.parse(doc) as InitiativeDoc) },
  { view: okrViews.teams, thingOf: (doc: string) => ofTeam(JSON.parse(doc) as TeamDoc) },
  { view: okrViews.cycles, thingOf: (doc: string) => ofCycle(JSON.parse(doc) as CycleDoc) },
] as const;

/** What a stream's commit may have given another title, state or place, as it stands at the position of the views: an objective with all its parts, a team, a cycle. */
export async function thingsOfStream(views: ViewsAt, category: string, id: string): Promise<readonly Thing[]> {
  if (category === 'objective') return thingsOfObjective(views, id);
  if (category === 'team') return there([await views.get(okrViews.teams, id)]).map(ofTeam);
  return category === 'cycle' ? there([await views.get(okrViews.cycles, id)]).map(ofCycle) : [];
}

async function thingsOfObjective(views: ViewsAt, objectiveId: string): Promise<readonly Thing[]> {
  const objective = await views.get(okrViews.objectives, objectiveId);
  if (objective === undefined) return [];
  const keyResults = await Promise.all(objective.keyResultIds.map((id) => views.get(okrViews.keyResults, id)));
  const initiatives = await Promise.all(objective.initiativeIds.map((id) => views.get(okrViews.initiatives, id)));
  return [ofObjective(objective), ...there(keyResults).map(ofKeyResult), ...there(initiatives).map(ofInitiative)];
}

function there<Doc extends object>(docs: readonly (Doc | undefined)[]): readonly Doc[] {
  return docs.filter((doc): doc is Doc => doc !== undefined);
}
