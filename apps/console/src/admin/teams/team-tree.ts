import type { Team } from '../../api/organization.js';

/** A team in the tree. */
export interface Branch {
  readonly team: Team;
  /** Teams above it. */
  readonly depth: number;
  /** It and the teams below it: where it can't be moved to. */
  readonly subtree: ReadonlySet<string>;
}

/** The teams from the root down, each before those below it; those of one level by name. A team whose team above is not there is a root. */
export function treeOf(teams: readonly Team[], compare: (a: string, b: string) => number): readonly Branch[] {
  const ids = new Set(teams.map(({ teamId }) => teamId));
  const below = new Map<string | undefined, Team[]>();
  for (const team of teams.toSorted((one, other) => compare(one.name, other.name))) {
    const above = team.parentTeamId !== undefined && ids.has(team.parentTeamId) ? team.parentTeamId : undefined;
    below.set(above, [...(below.get(above) ?? []), team]);
  }
  const branchesBelow = (parentTeamId: string | undefined, depth: number): readonly Branch[] =>
    (below.get(parentTeamId) ?? []).flatMap((team) => {
      const under = branchesBelow(team.teamId, depth + 1);
      return [{ team, depth, subtree: new Set([team.teamId, ...under.map((branch) => branch.team.teamId)]) }, ...under];
    });
  return branchesBelow(undefined, 0);
}
