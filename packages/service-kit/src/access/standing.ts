/** A team as far as rights follow from it. */
export interface TeamStanding {
  readonly teamId: string;
  readonly parentTeamId?: string;
  readonly leadId?: string;
  readonly memberIds: readonly string[];
}

/** Where a caller stands in the organization now. */
export interface Standing {
  /** False of a person who left or was forgotten: they keep no right. True of a key without a person. */
  readonly isActive: boolean;
  readonly grants: readonly { readonly role: string; readonly teamId?: string }[];
  /** The team, then those above it up to the root; empty when there is no such team. */
  pathOf(teamId: string): Promise<readonly TeamStanding[]>;
}

/** Walks up from a team. A circle, which the domain refuses, would be walked once. */
export async function pathUp(teamId: string, teamOf: (teamId: string) => Promise<TeamStanding | undefined>): Promise<readonly TeamStanding[]> {
  const path = new Map<string, TeamStanding>();
  for (let next: string | undefined = teamId; next !== undefined && !path.has(next); ) {
    const team: TeamStanding | undefined = await teamOf(next);
    if (team === undefined) break;
    path.set(next, team);
    next = team.parentTeamId;
  }
  return [...path.values()];
}
