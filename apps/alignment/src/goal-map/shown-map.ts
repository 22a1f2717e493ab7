import { METHOD_VERSION } from '@cairn/method';
import type { CycleReading, Reading } from '@cairn/okr-views';
import type { GoalEdge, GoalMap, GoalNode } from './goal-map.js';
import type { MeasuredObjective } from './measured-objective.js';

/** What a node says: the objective, its own progress, and beside it the support of its contributors. */
export type ShownNode = ReturnType<typeof shownNode>;

/** The map as clients get it. */
export interface ShownMap {
  readonly definition: { readonly id: string; readonly version: number; readonly policyVersion: number };
  readonly clock: string;
  readonly effectiveOn: string;
  readonly cycle: { readonly cycleId: string; readonly name: string; readonly state: string; readonly start: string; readonly end: string };
  readonly rootIds: readonly string[];
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly GoalEdge[];
}

export function shownMap(map: GoalMap<MeasuredObjective>, { cycle, policyVersion }: CycleReading, { clock, effectiveOn }: Reading): ShownMap {
  const { cycleId, name, state, start, end } = cycle;
  const shown = new Set(map.nodes.map(({ objective }) => objective.id));
  return {
    definition: { id: 'map', version: METHOD_VERSION, policyVersion },
    clock,
    effectiveOn,
    cycle: { cycleId, name, state, start, end },
    rootIds: map.rootIds.filter((id) => shown.has(id)),
    nodes: map.nodes.map(shownNode),
    edges: map.edges.filter(({ fromId, toId }) => shown.has(fromId) && shown.has(toId)),
  };
}

function shownNode({ objective: { reading }, depth, hidden, progress, borrowed, expected, pace, support }: GoalNode<MeasuredObjective>) {
  const { objective, keyResults, paceStatus, health, confidence } = reading;
  const { objectiveId, cycleId, teamId, ownerId, title, state, kind } = objective;
  return {
    objectiveId, cycleId, teamId, ownerId, title, state, kind,
    depth, hidden, progress, borrowed, expected, pace, paceStatus, health, confidence, support,
    keyResults: keyResults.length,
    disagreements: keyResults.flatMap(({ keyResult, disagreements }) => (disagreements.length > 0 ? [keyResult.keyResultId] : [])),
    earlyWarnings: keyResults.flatMap(({ keyResult, earlyWarning }) => (earlyWarning ? [keyResult.keyResultId] : [])),
  };
}
