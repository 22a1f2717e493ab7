import { countingTeam, type Thresholds } from '@cairn/method';
import {
  committedOf, figuresOfRows, loadBaseline, loadCycle, subtreeOf, thresholdsOf,
  type CommittedReading, type CycleReading, type GoalRows, type ObjectiveReading, type Reading,
} from '@cairn/okr-views';

/** An objective of a cycle under both plans, and for which of them it counts in what is looked at. */
export interface CycleGoal {
  readonly reading: ObjectiveReading;
  /** Against the plan that was promised; null when it is part of no baseline. */
  readonly committed: CommittedReading | null;
  readonly countsAsCommitted: boolean;
  readonly countsAsAmended: boolean;
}

/** What was committed to in a cycle, by a team and those below it or by everybody. */
export interface CycleGoals extends Omit<CycleReading, 'links' | 'objectives'> {
  readonly rows: GoalRows;
  readonly goals: readonly CycleGoal[];
  /** Is the team, in the tree of now, one that is looked at? */
  readonly isOfScope: (teamId: string) => boolean;
  /** Of the policy by which its figures were judged. */
  readonly thresholds: Thresholds;
}

export interface GoalScope {
  readonly cycleId: string;
  /** With the teams below it: as committed in the tree of the baseline, as amended in that of now. Absent: everybody. */
  readonly teamId?: string;
  /** What the caller does not see is left out before anything is computed. */
  readonly sees: (objective: ObjectiveReading['objective']) => boolean;
}

/**
 * The committed objectives of a cycle with their figures under both plans. As committed one counts for the team that committed it, also when it was cancelled
 * later, and one that was added after the activation for none; as amended it counts for the team that has it, unless it was cancelled.
 *
 * @returns undefined when the cycle is not known there
 */
export async function readCycleGoals(reading: Reading, { cycleId, teamId, sees }: GoalScope): Promise<CycleGoals | undefined> {
  const all = await loadCycle(reading.views, cycleId);
  if (all === undefined) return undefined;
  const rows = { ...all, objectives: all.objectives.filter((objective) => objective.committedAt !== null && sees(objective)) };
  const { activatedPosition } = all.cycle;
  const asked = await teamsAsked(reading, teamId, activatedPosition);
  const committed = new Map(committedOf(rows, await loadBaseline(rows, reading.viewsAt), reading).map((each) => [each.objective.objectiveId, each]));
  const { objectives, ...cycle } = figuresOfRows(rows, reading);
  const goals = objectives.map((each) => goalOf(each, committed.get(each.objective.objectiveId) ?? null, { ...asked, activatedPosition }));
  const { policy } = cycle.cycle.policyVersions.find(({ policyVersion }) => policyVersion === cycle.policyVersion) ?? cycle.cycle;
  return { ...cycle, rows, thresholds: thresholdsOf(policy), isOfScope: asked.current, goals: goals.filter(({ countsAsAmended, committed: plan }) => countsAsAmended || (plan !== null && asked.promised(plan.objective.teamId))) };
}

/** Which teams are looked at: in the tree of now, and in that of the baseline. */
interface Asked {
  readonly current: (teamId: string) => boolean;
  readonly promised: (teamId: string) => boolean;
}

async function teamsAsked({ views, viewsAt }: Reading, teamId: string | undefined, activatedPosition: number | null): Promise<Asked> {
  if (teamId === undefined) return { current: () => true, promised: () => true };
  const [now, before] = [await subtreeOf(views, teamId), await subtreeOf(viewsAt(activatedPosition ?? views.position), teamId)];
  return { current: (id) => now.has(id), promised: (id) => before.has(id) };
}

function goalOf(reading: ObjectiveReading, committed: CommittedReading | null, { current, promised, activatedPosition }: Asked & { readonly activatedPosition: number | null }): CycleGoal {
  const isOfBaseline = committed !== null && committed.baselinePosition === activatedPosition;
  const { teamId, state } = reading.objective;
  const membership = { committedTeamId: isOfBaseline ? committed.objective.teamId : null, teamId, cancelled: state === 'cancelled' };
  const counts = (basis: 'committed' | 'amended', isAsked: (id: string) => boolean): boolean => {
    const counting = countingTeam(membership, basis);
    return counting !== null && isAsked(counting);
  };
  return { reading, committed, countsAsCommitted: counts('committed', promised), countsAsAmended: counts('amended', current) };
}
