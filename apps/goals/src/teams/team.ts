import { withChanges } from '../deciding/changes.js';
import { foldEach, type ById, type Fold, type Happened } from '../deciding/fold.js';

/** A team as it stands. Lead and member are facts about the team and no granted roles (docs/METHOD.md, rights). */
export interface Team {
  readonly teamId: string;
  readonly name: string;
  /** Absent: the team is a root. */
  readonly parentTeamId?: string;
  readonly leadId?: string;
  readonly externalId?: string;
  readonly memberIds: readonly string[];
  readonly closed: boolean;
}

/** All teams by id: what rules across teams are decided on. */
export type Teams = ById<Team>;

/** Stream `team-<id>`. */
export const teamFold: Fold<Team | undefined> = {
  initial: undefined,
  evolve(team, happened) {
    if (happened.type !== 'team.created') return team && evolveTeam(team, happened);
    const { kind: _kind, effectiveOn: _effectiveOn, ...created } = happened.data;
    return { ...created, memberIds: [], closed: false };
  },
};

/** Category `team`. */
export const teamsFold: Fold<Teams> = foldEach(teamFold, ({ data }) => ('teamId' in data ? data.teamId : undefined));

function evolveTeam(team: Team, happened: Happened): Team {
  switch (happened.type) {
    case 'team.renamed':
      return withChanges(team, happened.data.changes);
    case 'team.moved':
      return withChanges(team, [{ field: 'parentTeamId', to: happened.data.toParentId }]);
    case 'team.lead-changed':
      return withChanges(team, [{ field: 'leadId', to: happened.data.to }]);
    case 'team.member-added':
      return { ...team, memberIds: [...team.memberIds, happened.data.personId] };
    case 'team.member-removed':
      return { ...team, memberIds: team.memberIds.filter((id) => id !== happened.data.personId) };
    case 'team.closed':
      return { ...team, closed: true };
    default:
      return team;
  }
}
