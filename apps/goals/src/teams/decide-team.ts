import { event, type NewEvent } from '@cairn/contracts';
import { changesTo } from '../deciding/changes.js';
import { wasRead } from '../deciding/fold.js';
import { refuse } from '../deciding/refusals.js';
import { checkEffectiveOn, closeTeam, createTeam, moveTeam } from './place-team.js';
import type { ChangeTeamLead, ChangeTeamMember, TeamCommand } from './team-commands.js';
import type { Team, Teams } from './team.js';

/** What commands on a team read and guard: its stream, and the category where the tree matters. */
export interface TeamStates {
  readonly team: Team | undefined;
  /** For `TEAM_TREE_COMMANDS`. */
  readonly teams?: Teams;
}

/** The commands that read the category `team`. */
export const TEAM_TREE_COMMANDS: ReadonlySet<TeamCommand['type']> = new Set(['CreateTeam', 'MoveTeam', 'CloseTeam'] as const);

/**
 * @throws CairnError `team-exists`, `team-unknown`, `team-closed`, `team-circle`, `team-has-subteams`, `team-succeeds-itself`,
 * `external-id-taken`, `not-a-date`
 */
export function decideTeam(command: TeamCommand, { team, teams }: TeamStates): readonly NewEvent[] {
  if (command.type === 'CreateTeam') return createTeam(command, team, wasRead(teams, 'teams'));
  const open = requireOpen(team);
  switch (command.type) {
    case 'RenameTeam':
      return renameTeam(command.name, open);
    case 'MoveTeam':
      return moveTeam(command, open, wasRead(teams, 'teams'));
    case 'ChangeTeamLead':
      return changeLead(command, open);
    case 'AddTeamMember':
    case 'RemoveTeamMember':
      return changeMember(command, open);
    case 'CloseTeam':
      return closeTeam(command, open, wasRead(teams, 'teams'));
    default:
      return command satisfies never;
  }
}

function requireOpen(team: Team | undefined): Team {
  if (team === undefined) return refuse('team-unknown', 'There is no such team.', { field: 'teamId' });
  if (team.closed) refuse('team-closed', 'The team is closed.', { field: 'teamId', teamId: team.teamId });
  return team;
}

function renameTeam(name: string, { teamId, name: current }: Team): readonly NewEvent[] {
  const changes = changesTo<'team.renamed'>({ name: current }, { name });
  return changes.length === 0 ? [] : [event('team.renamed', { teamId, changes })];
}

function changeLead({ leadId: to }: ChangeTeamLead, { teamId, leadId: from }: Team): readonly NewEvent[] {
  if (from === to) return [];
  return [event('team.lead-changed', { teamId, ...(from !== undefined && { from }), ...(to !== undefined && { to }) })];
}

/** Adding who is there and removing who is not changes nothing. */
function changeMember({ type, personId, effectiveOn }: ChangeTeamMember, { teamId, memberIds }: Team): readonly NewEvent[] {
  checkEffectiveOn(effectiveOn);
  const adds = type === 'AddTeamMember';
  if (memberIds.includes(personId) === adds) return [];
  return [event(adds ? 'team.member-added' : 'team.member-removed', { teamId, personId, effectiveOn })];
}
