import { ID, NEW_ID, Optional, PageQuery } from '@cairn/service-kit';
import { IsEmail, IsIn, IsOptional, Matches, MaxLength, MinLength } from 'class-validator';

export class NewPersonDto {
  /** A uuid of the client's own; made by the server when absent. */
  @Optional()
  @Matches(NEW_ID, { message: 'personId must be a uuid' })
  personId?: string;

  /** Goes into the directory only, never into the history. */
  @MinLength(1)
  @MaxLength(200)
  name: string;

  /** Unique in the organization. Goes into the directory only. */
  @Optional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  /** The person's id in another system. It stays in the history: never a name or an address. */
  @Optional()
  @MinLength(1)
  @MaxLength(200)
  externalId?: string;
}

export class PersonChangesDto {
  /** The name in the directory. */
  @Optional()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  /** The address in the directory; null takes it away. */
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;
}

export class PeopleQuery extends PageQuery {
  /** The person with this id in another system. */
  @Optional()
  @MaxLength(200)
  externalId?: string;

  /** The person with this address, whatever its case. */
  @Optional()
  @MaxLength(254)
  email?: string;

  /** People in this state. */
  @Optional()
  @IsIn(['active', 'deactivated', 'forgotten'])
  state?: 'active' | 'deactivated' | 'forgotten';
}

/** A role, and the team whose subtree it covers. */
export class GrantDto {
  role: string;
  /** Absent: the whole organization. */
  teamId?: string;
}

/** A person's place in the organization, with the name and address that the directory has now. */
export class PersonDto {
  personId: string;
  /** Absent for whoever may not see names, and of people who were forgotten. */
  name?: string;
  email?: string;
  state: 'active' | 'deactivated' | 'forgotten';
  externalId?: string;
  grants: GrantDto[];
}

export class PersonListDto {
  items: PersonDto[];
}

/** What is changed in the directory stands in no commit. */
export class DescribedDto {
  /** The person. */
  id: string;
  /** Position of the history's head. */
  position: number;
}

const ROLES = ['admin', 'champion', 'viewer', 'analyst', 'auditor', 'integration'] as const;

export class RoleDto {
  /** The person. */
  @Matches(ID)
  personId: string;

  /** The role. Lead and member follow from teams and are never granted. */
  @IsIn(ROLES)
  role: 'admin' | 'champion' | 'viewer' | 'analyst' | 'auditor' | 'integration';

  /** The team whose subtree the role covers; absent: the whole organization. */
  @Optional()
  @Matches(ID)
  teamId?: string;
}

/** Which roles. A page has all that are meant of as many people as it may hold. */
export class RolesQuery extends PageQuery {
  /** This role alone. */
  @Optional()
  @IsIn(ROLES)
  role?: 'admin' | 'champion' | 'viewer' | 'analyst' | 'auditor' | 'integration';

  /** Given on this very team. */
  @Optional()
  @Matches(ID)
  teamId?: string;
}

/** A role that somebody holds. */
export class HeldRoleDto {
  personId: string;
  /** As the directory has it now. */
  name?: string;
  /** Of the person: whoever has left keeps the role for when they are back, and no right. */
  state: 'active' | 'deactivated' | 'forgotten';
  role: string;
  /** The team whose subtree it covers; null: the whole organization. */
  teamId: string | null;
}

export class HeldRolesDto {
  items: HeldRoleDto[];
}
