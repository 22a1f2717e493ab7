import { event, type NewEvent } from '@cairn/contracts';
import { readDate } from '@cairn/method';
import { byMethod, refuse } from '../deciding/refusals.js';
import type { CloseTeam, CreateTeam, MoveTeam } from './team-commands.js';
import { requireFreeExternalId, requireNoSubteams, requireNoTeamCircle, requireOpenTeam } from './team-tree.js';
import type { Team, Teams } from './team.js';

/** The decisions that are taken on the whole tree of teams. */

export function createTeam({ type: _type, ...created }: CreateTeam, team: Team | undefined, teams: Teams): readonly NewEvent[] {
  if (team !== undefined) refuse('team-exists', 'The team is there already.', { field: 'teamId' });
  checkEffectiveOn(created.effectiveOn);
  if (created.parentTeamId !== undefined) requireOpenTeam(teams, created.parentTeamId, 'parentTeamId');
  if (created.externalId !== undefined) requireFreeExternalId(teams, created.externalId);
  return [event('team.created', created)];
}

export function moveTeam({ parentTeamId, effectiveOn }: MoveTeam, team: Team, teams: Teams): readonly NewEvent[] {
  checkEffectiveOn(effectiveOn);
  if (parentTeamId === team.parentTeamId) return [];
  if (parentTeamId !== undefined) {
    requireOpenTeam(teams, parentTeamId, 'parentTeamId');
    requireNoTeamCircle(teams, team.teamId, parentTeamId);
  }
  return [
    event('team.moved', {
      teamId: team.teamId,
      ...(team.parentTeamId !== undefined && { fromParentId: team.parentTeamId }),
      ...(parentTeamId !== undefined && { toParentId: parentTeamId }),
      effectiveOn,
    }),
  ];
}

export function closeTeam({ successorTeamId }: CloseTeam, team: Team, teams: Teams): readonly NewEvent[] {
  requireNoSubteams(teams, team.teamId);
  if (successorTeamId === undefined) return [event('team.closed', { teamId: team.teamId })];
  if (successorTeamId === team.teamId) refuse('team-succeeds-itself', 'A team can’t carry on after itself.', { field: 'successorTeamId' });
  requireOpenTeam(teams, successorTeamId, 'successorTeamId');
  return [event('team.closed', { teamId: team.teamId, successorTeamId })];
}

/** @throws CairnError `not-a-date` */
export function checkEffectiveOn(effectiveOn: string): void {
  byMethod(() => readDate(effectiveOn, 'effectiveOn'));
}
