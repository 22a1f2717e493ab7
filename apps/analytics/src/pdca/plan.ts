import type { CycleGoal, CycleGoals } from '../scores/cycle-goals.js';
import type { Drift } from './drift.js';

/** What was committed to at the baseline, and how the plan was left. */
export function planOf({ rows: { cycle } }: CycleGoals, listed: readonly CycleGoal[], drift: readonly Drift[]) {
  return { baselinePosition: cycle.activatedPosition, objectives: listed.flatMap(promised), drift };
}

/** Drift that shows without an event on the stream: what was committed after the activation was added. */
export function addedOf({ reading: { objective } }: CycleGoal, activatedPosition: number | null): readonly Drift[] {
  const { objectiveId, committedPosition, committedAt } = objective;
  if (activatedPosition === null || committedPosition === null || committedAt === null || committedPosition <= activatedPosition) return [];
  return [{ kind: 'added', objectiveId, at: committedAt }];
}

function promised({ committed }: CycleGoal) {
  if (committed === null) return [];
  const { objectiveId, teamId, title, kind } = committed.objective;
  const keyResults = committed.keyResults.map(({ keyResult: { keyResultId, plan } }) => ({ keyResultId, ...plan }));
  return [{ objectiveId, teamId, title, kind, baselinePosition: committed.baselinePosition, keyResults }];
}
