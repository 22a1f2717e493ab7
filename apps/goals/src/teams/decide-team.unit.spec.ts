import { describe, expect, it } from '@jest/globals';
import { specification } from '@cairn/commands/testing';
import { event } from '@cairn/contracts';
import { sound } from '../deciding/sound.fixture.js';
import { decideTeam, type TeamStates } from './decide-team.js';
import type { TeamCommand } from './team-commands.js';
import { teamFold, teamsFold } from './team.js';

const teamNamed = (teamId: string, parentTeamId?: string) =>
  event('team.created', { teamId, name: teamId, kind: 'squad', effectiveOn: '2026-07-01', ...(parentTeamId !== undefined && { parentTeamId }) });

const [root, service, desk] = [teamNamed('root'), teamNamed('service', 'root'), teamNamed('desk', 'service')];
const closed = (teamId: string) => event('team.closed', { teamId });
const on = { effectiveOn: '2026-10-01' };

const teams = specification({ reads: { team: teamFold, teams: teamsFold }, decide: sound((command: TeamCommand, states: TeamStates) => decideTeam(command, states)) });
const ofService = teams.given({ team: [service], teams: [root, service, desk] });

describe('a team', () => {
  const create = { type: 'CreateTeam', teamId: 'lab', name: 'Lab', kind: 'squad', parentTeamId: 'root', externalId: 'HR-1', ...on } as const;
  const { type: _type, ...facts } = create;

  it('is created once, under an open team', () => {
    teams.given({ teams: [root] }).when(create).then([event('team.created', facts)]);
    ofService.when(create).thenRefuses('team-exists', { field: 'teamId' });
    teams.when(create).thenRefuses('team-unknown', { field: 'parentTeamId', teamId: 'root' });
    teams.given({ teams: [root, closed('root')] }).when(create).thenRefuses('team-closed', { field: 'parentTeamId', teamId: 'root' });
    teams.given({ teams: [root] }).when({ ...create, effectiveOn: '2026-02-30' }).thenRefuses('not-a-date', { field: 'effectiveOn' });
  });

  it('does not take the external id of another', () => {
    const other = event('team.created', { ...facts, teamId: 'other' });
    teams.given({ teams: [root, other] }).when(create).thenRefuses('external-id-taken', { field: 'externalId', teamId: 'other' });
  });

  it('is renamed, with its name before', () => {
    ofService.when({ type: 'RenameTeam', name: 'Care' }).then([event('team.renamed', { teamId: 'service', changes: [{ field: 'name', from: 'service', to: 'Care' }] })]);
    ofService.when({ type: 'RenameTeam', name: 'service' }).thenNothing();
  });

  it('moves under another team, or to the top', () => {
    const lab = teamNamed('lab', 'root');
    const moved = event('team.moved', { teamId: 'service', fromParentId: 'root', toParentId: 'lab', ...on });
    teams.given({ team: [service], teams: [root, service, lab] }).when({ type: 'MoveTeam', parentTeamId: 'lab', ...on }).then([moved]);
    teams.given({ team: [service, moved], teams: [root, service, lab, moved] }).when({ type: 'MoveTeam', parentTeamId: 'lab', ...on }).thenNothing();
    ofService.when({ type: 'MoveTeam', ...on }).then([event('team.moved', { teamId: 'service', fromParentId: 'root', ...on })]);
  });

  it.each(['service', 'desk'])('does not move under itself: %s', (parentTeamId) => {
    ofService.when({ type: 'MoveTeam', parentTeamId, ...on }).thenRefuses('team-circle', { field: 'parentTeamId', teamId: 'service', parentTeamId });
  });

  it('does not move under a team that is unknown or closed', () => {
    ofService.when({ type: 'MoveTeam', parentTeamId: 'lab', ...on }).thenRefuses('team-unknown', { field: 'parentTeamId', teamId: 'lab' });
    teams.given({ team: [service], teams: [root, service, teamNamed('lab'), closed('lab')] }).when({ type: 'MoveTeam', parentTeamId: 'lab', ...on }).thenRefuses('team-closed', { field: 'parentTeamId', teamId: 'lab' });
  });

  it('gets, changes and loses its lead', () => {
    const first = event('team.lead-changed', { teamId: 'service', to: 'ann' });
    ofService.when({ type: 'ChangeTeamLead', leadId: 'ann' }).then([first]);
    teams.given({ team: [service, first] }).when({ type: 'ChangeTeamLead', leadId: 'ann' }).thenNothing();
    teams.given({ team: [service, first] }).when({ type: 'ChangeTeamLead', leadId: 'ben' }).then([event('team.lead-changed', { teamId: 'service', from: 'ann', to: 'ben' })]);
    teams.given({ team: [service, first] }).when({ type: 'ChangeTeamLead' }).then([event('team.lead-changed', { teamId: 'service', from: 'ann' })]);
  });

  it('gains and loses members', () => {
    const ann = { teamId: 'service', personId: 'ann', ...on };
    const [added, removed] = [event('team.member-added', ann), event('team.member-removed', ann)];
    ofService.when({ type: 'AddTeamMember', personId: 'ann', ...on }).then([added]);
    teams.given({ team: [service, added] }).when({ type: 'AddTeamMember', personId: 'ann', ...on }).thenNothing();
    teams.given({ team: [service, added] }).when({ type: 'RemoveTeamMember', personId: 'ann', ...on }).then([removed]);
    teams.given({ team: [service, added, removed] }).when({ type: 'RemoveTeamMember', personId: 'ann', ...on }).thenNothing();
  });

  it('closes when no open team stands under it, and then takes no command', () => {
    ofService.when({ type: 'CloseTeam' }).thenRefuses('team-has-subteams', { field: 'teamId', teamIds: ['desk'] });
    const alone = teams.given({ team: [service], teams: [root, service, desk, closed('desk')] });
    alone.when({ type: 'CloseTeam' }).then([closed('service')]);
    alone.when({ type: 'CloseTeam', successorTeamId: 'root' }).then([event('team.closed', { teamId: 'service', successorTeamId: 'root' })]);
    alone.when({ type: 'CloseTeam', successorTeamId: 'service' }).thenRefuses('team-succeeds-itself', { field: 'successorTeamId' });
    alone.when({ type: 'CloseTeam', successorTeamId: 'desk' }).thenRefuses('team-closed', { field: 'successorTeamId', teamId: 'desk' });
    teams.given({ team: [service, closed('service')] }).when({ type: 'RenameTeam', name: 'x' }).thenRefuses('team-closed', { field: 'teamId', teamId: 'service' });
    teams.when({ type: 'RenameTeam', name: 'x' }).thenRefuses('team-unknown', { field: 'teamId' });
  });

  it('is not decided on a tree that was not read', () => {
    expect(() => decideTeam(create, { team: undefined })).toThrow('needs teams');
  });
});
