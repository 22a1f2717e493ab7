import type { Team } from '../../api/organization.js';

/** Ids of a team and of all below it. */
export function subtreeOf(teams: readonly Pick<Team, 'teamId' | 'parentTeamId'>[], teamId: string): ReadonlySet<string> {
  const found = new Set([teamId]);
  for (let grown = true; grown; ) {
    const more = teams.filter((team) => !found.has(team.teamId) && team.parentTeamId !== undefined && found.has(team.parentTeamId));
    for (const team of more) found.add(team.teamId);
    grown = more.length > 0;
  }
  return found;
}
