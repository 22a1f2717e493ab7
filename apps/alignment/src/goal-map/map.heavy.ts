import { CairnError } from '@cairn/contracts';
import { pacedKeyResult, readCycle, subtreeOf, type CycleReading, type LinkDoc, type ObjectiveReading, type Reading } from '@cairn/okr-views';
import type { OpenQueries, ReadStores } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';
import type { MapLink } from './goal-figures.js';
import { goalMap, type GoalNode, type MapWindow } from './goal-map.js';
import { LiveCycles } from './live-cycles.heavy.js';
import type { MapArguments } from './map-arguments.js';
import type { MeasuredObjective } from './measured-objective.js';
import { shownMap } from './shown-map.js';

/** Lays out whole cycles: too long for the thread that answers requests. */
export const openQueries: OpenQueries = (stores) => {
  const live = new LiveCycles(stores.history);
  return { map: async (asked: MapArguments) => JSON.stringify(await mapOf(asked, stores, live)) };
};

async function mapOf(asked: MapArguments, { views }: ReadStores, live: LiveCycles) {
  const { org, cycleId, position, clock, effectiveOn, timeZone } = asked;
  const viewsAt = (at: number): ViewsAt => new ViewsAt(views, org, at);
  const reading: Reading = { views: viewsAt(position), viewsAt, clock, effectiveOn, timeZone };
  const cycle = await (asked.now ? live.read(org, cycleId, reading) : readCycle(reading, cycleId));
  if (cycle === undefined) throw new CairnError('There is no such cycle.', { code: 'not-found' });
  const hidden = new Set(asked.hidden);
  const objectives = (await withContributors(reading, cycle)).filter(({ objective }) => isShown(objective.state) && !hidden.has(objective.objectiveId));
  const map = goalMap({ objectives: objectives.map(measured), links: cycle.links.map(mapLink) }, windowOf(asked, cycle));
  const nodes = asked.teamId === undefined ? map.nodes : await ofSubtree(reading, asked.teamId, map.nodes);
  return shownMap({ ...map, nodes }, cycle, reading);
}

function windowOf({ root, depth }: MapArguments, { cycle: { policy } }: CycleReading): MapWindow {
  return { ...(root !== undefined && { rootIds: [root] }), ...(depth !== undefined && { depth }), ...(policy.drive !== undefined && { drive: policy.drive }) };
}

/** Objectives of the cycle, and those of shorter cycles within it that contribute to them. */
async function withContributors(reading: Reading, { cycle, objectives, links }: CycleReading): Promise<readonly ObjectiveReading[]> {
  const elsewhere = links.filter((link) => link.state === 'accepted' && link.cycleId !== cycle.cycleId);
  const contributing = new Set(elsewhere.map(({ fromObjectiveId }) => fromObjectiveId));
  const cycles = await Promise.all([...new Set(elsewhere.map(({ cycleId }) => cycleId))].map((cycleId) => readCycle(reading, cycleId)));
  return [...objectives, ...cycles.flatMap((each) => each?.objectives ?? []).filter(({ objective }) => contributing.has(objective.objectiveId))];
}

/** What was parked or never chosen is no part of the map. */
function isShown(state: string): boolean {
  return state !== 'candidate' && state !== 'parked';
}

/** What is laid out of a reading; the same for the same reading, so that nothing is measured twice. */
const laidOut = new WeakMap<ObjectiveReading, MeasuredObjective>();

function measured(reading: ObjectiveReading): MeasuredObjective {
  const { objective, keyResults } = reading;
  const known = laidOut.get(reading) ?? { id: objective.objectiveId, cancelled: objective.state === 'cancelled', keyResults: keyResults.map(pacedKeyResult), reading };
  laidOut.set(reading, known);
  return known;
}

function mapLink({ alignmentId, fromObjectiveId: fromId, toObjectiveId: toId, toKeyResultId, state, weight }: LinkDoc): MapLink {
  return { alignmentId, fromId, toId, ...(toKeyResultId !== undefined && { toKeyResultId }), state, weight };
}

async function ofSubtree({ views }: Reading, teamId: string, nodes: readonly GoalNode<MeasuredObjective>[]): Promise<readonly GoalNode<MeasuredObjective>[]> {
  const subtree = await subtreeOf(views, teamId);
  return nodes.filter(({ objective: { reading } }) => subtree.has(reading.objective.teamId));
}
