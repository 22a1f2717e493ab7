import { pacedKeyResult, readCycle, subtreeOf, type CycleDoc, type CycleReading, type LinkDoc, type ObjectiveReading, type Reading } from '@cairn/okr-views';
import type { MapLink } from './goal-figures.js';
import type { MapWindow } from './goal-map.js';
import type { AskedMap } from './map-arguments.js';
import type { MeasuredObjective } from './measured-objective.js';

/** How a cycle's map is cut. */
export function windowOf({ root, depth }: Pick<AskedMap, 'root' | 'depth'>, { policy }: Pick<CycleDoc, 'policy'>): MapWindow {
  return { ...(root !== undefined && { rootIds: [root] }), ...(depth !== undefined && { depth }), ...(policy.drive !== undefined && { drive: policy.drive }) };
}

/** Whether a team is in the window. */
export async function teamsIn({ views }: Pick<Reading, 'views'>, teamId: string | undefined): Promise<(teamId: string) => boolean> {
  if (teamId === undefined) return () => true;
  const subtree = await subtreeOf(views, teamId);
  return (id) => subtree.has(id);
}

/** Objectives of shorter cycles that contribute to one of this cycle, by their cycles. */
export function contributingFrom(cycleId: string, links: readonly LinkDoc[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byCycle = new Map<string, Set<string>>();
  for (const link of links) {
    if (link.state !== 'accepted' || link.cycleId === cycleId) continue;
    byCycle.set(link.cycleId, (byCycle.get(link.cycleId) ?? new Set<string>()).add(link.fromObjectiveId));
  }
  return byCycle;
}

/** Objectives of the cycle, and those of shorter cycles within it that contribute to them. */
export async function withContributors(reading: Reading, { cycle, objectives, links }: CycleReading): Promise<readonly ObjectiveReading[]> {
  const elsewhere = [...contributingFrom(cycle.cycleId, links)].map(async ([cycleId, ids]) => {
    const read = await readCycle(reading, cycleId);
    return (read?.objectives ?? []).filter(({ objective }) => ids.has(objective.objectiveId));
  });
  return [...objectives, ...(await Promise.all(elsewhere)).flat()];
}

/** What was parked or never chosen is no part of the map. */
export function isOnMap(state: string): boolean {
  return state !== 'candidate' && state !== 'parked';
}

/** What is laid out of a reading; the same for the same reading, so that nothing is measured twice. */
const laidOut = new WeakMap<ObjectiveReading, MeasuredObjective>();

export function measuredObjective(reading: ObjectiveReading): MeasuredObjective {
  const known = laidOut.get(reading);
  if (known !== undefined) return known;
  const measured = measuredAnew(reading);
  laidOut.set(reading, measured);
  return measured;
}

function measuredAnew(reading: ObjectiveReading): MeasuredObjective {
  const { objective, keyResults, progress, expected, pace } = reading;
  return { id: objective.objectiveId, cancelled: objective.state === 'cancelled', keyResults: keyResults.map(pacedKeyResult), rolledUp: { progress, expected, pace }, reading };
}

export function mapLink({ alignmentId, fromObjectiveId: fromId, toObjectiveId: toId, toKeyResultId, state, weight }: LinkDoc): MapLink {
  return { alignmentId, fromId, toId, ...(toKeyResultId !== undefined && { toKeyResultId }), state, weight };
}
