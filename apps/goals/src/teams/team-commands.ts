/** Adds a team under an open one, or as a root. */
export interface CreateTeam {
  readonly type: 'CreateTeam';
  readonly teamId: string;
  readonly name: string;
  /** The organization's word for the level, kebab-case. */
  readonly kind: string;
  readonly parentTeamId?: string;
  readonly leadId?: string;
  readonly externalId?: string;
  /** Local date from which it holds; so of the other commands. */
  readonly effectiveOn: string;
}

export interface RenameTeam {
  readonly type: 'RenameTeam';
  readonly name: string;
}

/** Puts the team, and with it everything under it, elsewhere; without a parent it becomes a root. */
export interface MoveTeam {
  readonly type: 'MoveTeam';
  readonly parentTeamId?: string;
  readonly effectiveOn: string;
}

/** Without a lead the team has none. */
export interface ChangeTeamLead {
  readonly type: 'ChangeTeamLead';
  readonly leadId?: string;
}

export interface ChangeTeamMember {
  readonly type: 'AddTeamMember' | 'RemoveTeamMember';
  readonly personId: string;
  readonly effectiveOn: string;
}

/** Ends the team; the successor carries its goals on. */
export interface CloseTeam {
  readonly type: 'CloseTeam';
  readonly successorTeamId?: string;
}

export type TeamCommand = CreateTeam | RenameTeam | MoveTeam | ChangeTeamLead | ChangeTeamMember | CloseTeam;
