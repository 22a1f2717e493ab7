import { METHOD_VERSION } from '@cairn/method';
import type { CycleReading, Reading } from '@cairn/okr-views';
import type { Group } from './choice.js';
import type { FoundNode } from './findings.js';
import type { GoalEdge } from './goal-map.js';
import type { LaidOutMap } from './lay-out.js';

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
  /** What is not shown because there was room for so many only. */
  readonly groups: readonly Group[];
}

export function shownMap({ rootIds, nodes, edges, groups }: LaidOutMap, { cycle, policyVersion }: Pick<CycleReading, 'cycle' | 'policyVersion'>, { clock, effectiveOn }: Pick<Reading, 'clock' | 'effectiveOn'>): ShownMap {
  return { ...mapHeader('map', { cycle, policyVersion }), clock, effectiveOn, rootIds, nodes: nodes.map(shownNode), edges, groups };
}

/** What a map is of, and by which rules it was made. */
export function mapHeader(id: string, { cycle, policyVersion }: Pick<CycleReading, 'cycle' | 'policyVersion'>): Pick<ShownMap, 'definition' | 'cycle'> {
  const { cycleId, name, state, start, end } = cycle;
  return { definition: { id, version: METHOD_VERSION, policyVersion }, cycle: { cycleId, name, state, start, end } };
}

function shownNode({ objective: { reading }, depth, hidden, progress, borrowed, expected, pace, support, findings }: FoundNode) {
  const { objective, keyResults, paceStatus, health, confidence } = reading;
  const { objectiveId, cycleId, teamId, ownerId, title, state, kind } = objective;
  return {
    objectiveId, cycleId, teamId, ownerId, title, state, kind,
    depth, hidden, progress, borrowed, expected, pace, paceStatus, health, confidence, support, findings,
    keyResults: keyResults.length,
    disagreements: keyResults.flatMap(({ keyResult, disagreements }) => (disagreements.length > 0 ? [keyResult.keyResultId] : [])),
    earlyWarnings: keyResults.flatMap(({ keyResult, earlyWarning }) => (earlyWarning ? [keyResult.keyResultId] : [])),
  };
}
