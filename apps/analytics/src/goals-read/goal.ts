import { type EventData, foldOf } from '@cairn/contracts';

/** As much of an objective as looking back on it asks for. */
export interface GoalRead {
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly ownerId: string;
  /** Every team that ever had it, the last one last: what was committed counts for the team that committed it. */
  readonly teamIds: readonly string[];
  readonly committed: boolean;
  /** Who alone sees it; null: the whole organization. */
  readonly audience: EventData<'objective.restricted'>['audience'] | null;
  /** By key result, every figure of the score that was signed last: given, proposed, as committed, as amended; none before it is scored. */
  readonly scores: Readonly<Record<string, readonly string[]>>;
}

type Known = GoalRead | undefined;

/** The stream of an objective, folded; undefined while there is none. */
export const goalFold = foldOf<Known>(undefined, {
  'objective.created': (_, { data: { objectiveId, cycleId, teamId, ownerId } }) => ({ objectiveId, cycleId, ownerId, teamIds: [teamId], committed: false, audience: null, scores: {} }),
  'objective.committed': (goal) => goal && { ...goal, committed: true },
  'objective.moved': (goal, { data: { toTeamId } }) => goal && { ...goal, teamIds: [...goal.teamIds, toTeamId] },
  'objective.owner-changed': (goal, { data: { to } }) => goal && { ...goal, ownerId: to },
  'objective.restricted': (goal, { data: { audience } }) => goal && { ...goal, audience },
  'objective.opened': (goal) => goal && { ...goal, audience: null },
  'key-result.added': (goal, { data: { keyResultId } }) => withScores(goal, keyResultId, []),
  'key-result.scored': (goal, { data: { keyResultId, given, proposed, asCommitted, asAmended } }) =>
    withScores(goal, keyResultId, [given, proposed, asCommitted, asAmended].filter((score) => score !== undefined)),
});

/** The objective that a part belongs to: its id begins with the objective's. */
export function objectiveIdOf(partId: string): string {
  const end = partId.lastIndexOf('.');
  return end < 1 ? partId : partId.slice(0, end);
}

function withScores(goal: Known, keyResultId: string, scores: readonly string[]): Known {
  return goal && { ...goal, scores: { ...goal.scores, [keyResultId]: scores } };
}
