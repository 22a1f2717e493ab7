import { refuse } from '../deciding/refusals.js';
import type { Team, Teams } from './team.js';

/** @throws CairnError `team-unknown`, `team-closed`, both naming the field that referred to the team */
export function requireOpenTeam(teams: Teams, teamId: string, field: string): Team {
  const team = teams[teamId] ?? refuse('team-unknown', 'There is no such team.', { field, teamId });
  if (team.closed) refuse('team-closed', 'The team is closed.', { field, teamId });
  return team;
}

/** A team can't stand under itself, however many levels down. @throws CairnError `team-circle` */
export function requireNoTeamCircle(teams: Teams, teamId: string, parentTeamId: string): void {
  if (isAtOrUnder(teams, parentTeamId, teamId)) refuse('team-circle', 'A team can’t stand under itself.', { field: 'parentTeamId', teamId, parentTeamId });
}

/** Ids of other systems name one team each. @throws CairnError `external-id-taken` */
export function requireFreeExternalId(teams: Teams, externalId: string): void {
  const holder = Object.values(teams).find((team) => team.externalId === externalId);
  if (holder !== undefined) refuse('external-id-taken', 'Another team has this id.', { field: 'externalId', teamId: holder.teamId });
}

/** @throws CairnError `team-has-subteams` while an open team stands under it: it would hang in the air */
export function requireNoSubteams(teams: Teams, teamId: string): void {
  const subteams = Object.values(teams).filter((team) => team.parentTeamId === teamId && !team.closed);
  if (subteams.length > 0) refuse('team-has-subteams', 'Open teams stand under this one.', { field: 'teamId', teamIds: subteams.map((team) => team.teamId) });
}

function isAtOrUnder(teams: Teams, teamId: string | undefined, aboveId: string): boolean {
  if (teamId === undefined) return false;
  return teamId === aboveId || isAtOrUnder(teams, teams[teamId]?.parentTeamId, aboveId);
}
