/** Which plan a figure is held against. */
export type PlanBasis = 'committed' | 'amended';

/** An objective as far as it counts for a team. */
export interface ObjectiveMembership {
  /** The team that committed it in the baseline; null when it was added later. */
  readonly committedTeamId: string | null;
  readonly teamId: string;
  readonly cancelled: boolean;
}

/**
 * The team for which an objective counts; null when it counts for none. As committed: the team that committed it, wherever it moved
 * and even if it was cancelled; one that was added later stays out. As amended: the team that has it, unless it was cancelled.
 */
export function countingTeam({ committedTeamId, teamId, cancelled }: ObjectiveMembership, basis: PlanBasis): string | null {
  if (basis === 'committed') return committedTeamId;
  return cancelled ? null : teamId;
}
