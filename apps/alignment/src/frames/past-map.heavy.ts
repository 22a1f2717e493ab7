import { linksOf, okrViews, type CycleDoc, type ObjectiveDoc } from '@cairn/okr-views';
import type { ViewsAt } from '@cairn/views';
import type { MapLink } from '../goal-map/goal-figures.js';
import { acceptedAmong } from '../goal-map/goal-map.js';
import type { AskedMap } from '../goal-map/map-arguments.js';
import { contributingFrom, isOnMap, mapLink, teamsIn, windowOf } from '../goal-map/map-sources.js';
import { outlineOf } from '../goal-map/outline.js';

/** A map without its figures, at one moment. */
export interface PastMap {
  readonly cycle: CycleDoc;
  /** All that may contribute, by id. */
  readonly objectives: ReadonlyMap<string, ObjectiveDoc>;
  readonly accepted: readonly MapLink[];
  /** Those in the part that is asked for, with their depths. */
  readonly depths: ReadonlyMap<string, number>;
}

/** @returns undefined when there was no such cycle yet */
export async function pastMap(views: ViewsAt, asked: AskedMap): Promise<PastMap | undefined> {
  const cycle = await views.get(okrViews.cycles, asked.cycleId);
  if (cycle === undefined) return undefined;
  const links = await linksOf(views, cycle.cycleId);
  const hidden = new Set(asked.hidden);
  const ofCycle = (await views.all(okrViews.objectives, { by: 'key', key: 'cycleId', equals: cycle.cycleId })).map(({ doc }) => doc);
  const all = [...ofCycle, ...(await elsewhere(views, contributingFrom(cycle.cycleId, links)))];
  const objectives = new Map(all.filter(({ objectiveId, state }) => isOnMap(state) && !hidden.has(objectiveId)).map((objective) => [objective.objectiveId, objective]));
  const accepted = acceptedAmong(objectives, links.map(mapLink));
  const { rootIds, depth = Infinity } = windowOf(asked, cycle);
  const outline = outlineOf([...objectives.keys()], accepted, { ...(rootIds !== undefined && { rootIds }), depth });
  const isIn = await teamsIn({ views }, asked.teamId);
  const depths = new Map([...outline.depths].filter(([id]) => isIn(objectives.get(id)?.teamId ?? '')));
  return { cycle, objectives, accepted, depths };
}

async function elsewhere(views: ViewsAt, byCycle: ReadonlyMap<string, ReadonlySet<string>>): Promise<readonly ObjectiveDoc[]> {
  const ids = [...byCycle.values()].flatMap((each) => [...each]);
  return (await Promise.all(ids.map((id) => views.get(okrViews.objectives, id)))).flatMap((doc) => doc ?? []);
}
