import { inTurns, judgedAt, type CycleReading, type ObjectiveDoc, type Reading } from '@cairn/okr-views';
import { choose, type Group } from './choice.js';
import { withFindings, type FoundNode } from './findings.js';
import { goalMap, type GoalEdge, type GoalNode } from './goal-map.js';
import { LookingBack } from './looking-back.js';
import type { AskedMap } from './map-arguments.js';
import { isOnMap, mapLink, measuredObjective, teamsIn, windowOf, withContributors } from './map-sources.js';
import type { MeasuredObjective } from './measured-objective.js';
import { scoreBy } from './siloed-success.js';

/** Objectives that are taken over without a pause. */
const MEASURED_AT_ONCE = 500;
/** And that are looked into: of some, the last weeks are read. */
const FOUND_AT_ONCE = 50;

/** A map as it is shown: the objectives chosen, and what stands for the others. */
export interface LaidOutMap {
  readonly rootIds: readonly string[];
  readonly nodes: readonly FoundNode[];
  readonly edges: readonly GoalEdge[];
  readonly groups: readonly Group[];
  /** All of the part that was asked for, shown or not. */
  readonly ids: ReadonlySet<string>;
}

/** Lays out the part of a cycle that is asked for, at the moment of its reading. */
export async function layOut(asked: Omit<AskedMap, 'org' | 'cycleId'>, reading: Reading, cycle: CycleReading): Promise<LaidOutMap> {
  const hidden = new Set(asked.hidden);
  const present = (await withContributors(reading, cycle)).filter(({ objective }) => isOnMap(objective.state) && !hidden.has(objective.objectiveId));
  const objectives = await inTurns(present, MEASURED_AT_ONCE, (piece) => piece.map(measuredObjective));
  const map = await goalMap({ objectives, links: cycle.links.map(mapLink) }, windowOf(asked, cycle.cycle));
  const isIn = await teamsIn(reading, asked.teamId);
  const found = await foundAmong(reading, objectives.map((each) => each.reading.objective), map.nodes.filter(({ objective }) => isIn(objective.reading.objective.teamId)));
  const above = new Map(map.nodes.map(({ objective, aboveId }) => [objective.id, aboveId]));
  const { shown, groups } = choose(found.map(placed), (id) => above.get(id) ?? null, asked.limit);
  return {
    rootIds: map.rootIds.filter((id) => shown.has(id)),
    nodes: found.filter(({ objective }) => shown.has(objective.id)),
    edges: map.edges.filter(({ fromId, toId }) => shown.has(fromId) && shown.has(toId)),
    groups,
    ids: new Set(found.map(({ objective }) => objective.id)),
  };
}

/** Nodes with what is found at each. @param objectives all of the map that may contribute to one of them */
export async function foundAmong(reading: Reading, objectives: readonly ObjectiveDoc[], nodes: readonly GoalNode<MeasuredObjective>[]): Promise<readonly FoundNode[]> {
  const byId = new Map(objectives.map((objective) => [objective.objectiveId, objective]));
  const scores = (id: string): string | undefined => {
    const objective = byId.get(id);
    return objective && scoreBy(objective, judgedAt(reading));
  };
  const back = new LookingBack(reading);
  return inTurns(nodes, FOUND_AT_ONCE, (piece) => Promise.all(piece.map((node) => withFindings(node, back, scores))));
}

function placed({ objective: { id, reading }, findings }: FoundNode) {
  return { id, teamId: reading.objective.teamId, hasFindings: findings.length > 0 };
}
