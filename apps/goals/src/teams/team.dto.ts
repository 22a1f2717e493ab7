import { CODE, DAY, ID, NEW_ID, Optional, PageQuery } from '@cairn/service-kit';
import { IsOptional, Matches, MaxLength, MinLength } from 'class-validator';

export class NewTeamDto {
  /** A uuid of the client's own; made by the server when absent. */
  @Optional()
  @Matches(NEW_ID, { message: 'teamId must be a uuid' })
  teamId?: string;

  /** Name of the team. */
  @MinLength(1)
  @MaxLength(200)
  name: string;

  /** The organization's word for the level: `division`, `squad`. */
  @Matches(CODE, { message: 'kind must be a kebab-case word' })
  @MaxLength(60)
  kind: string;

  /** The team above; a root when absent. */
  @Optional()
  @Matches(ID)
  parentTeamId?: string;

  /** The person who leads it. */
  @Optional()
  @Matches(ID)
  leadId?: string;

  /** Its id in another system: unique among teams. */
  @Optional()
  @MinLength(1)
  @MaxLength(200)
  externalId?: string;

  /** The day from which it holds, in the organization's zone; today when absent. */
  @Optional()
  @Matches(DAY, { message: 'effectiveOn must be a day' })
  effectiveOn?: string;
}

export class TeamChangesDto {
  /** Name of the team. */
  @Optional()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  /** The team above; null makes it a root. */
  @IsOptional()
  @Matches(ID)
  parentTeamId?: string | null;

  /** The person who leads it; null: nobody. */
  @IsOptional()
  @Matches(ID)
  leadId?: string | null;

  /** The day from which a new place holds; today when absent. */
  @Optional()
  @Matches(DAY, { message: 'effectiveOn must be a day' })
  effectiveOn?: string;
}

export class NewMemberDto {
  /** The person. */
  @Matches(ID)
  personId: string;

  /** The day from which it holds; today when absent. */
  @Optional()
  @Matches(DAY, { message: 'effectiveOn must be a day' })
  effectiveOn?: string;
}

/** A membership in the address. */
export class MemberParam {
  /** The team. */
  @Matches(ID)
  id: string;

  /** The person. */
  @Matches(ID)
  personId: string;
}

export class TeamEndDto {
  /** The team that carries its goals on. */
  @Optional()
  @Matches(ID)
  successorTeamId?: string;
}

export class TeamsQuery extends PageQuery {
  /** Teams under this one, directly. */
  @Optional()
  @Matches(ID)
  parentTeamId?: string;

  /** Teams that this person leads. */
  @Optional()
  @Matches(ID)
  leadId?: string;

  /** Teams that this person is a member of. */
  @Optional()
  @Matches(ID)
  memberId?: string;

  /** The team with this id in another system. */
  @Optional()
  @MaxLength(200)
  externalId?: string;
}

/** A team as it stands. */
export class TeamDto {
  teamId: string;
  name: string;
  kind: string;
  /** Absent: the team is a root. With `effectiveOn` asked for, where it stood then. */
  parentTeamId?: string;
  leadId?: string;
  externalId?: string;
  memberIds: string[];
  closed: boolean;
  successorTeamId?: string;
}

export class TeamListDto {
  items: TeamDto[];
}
