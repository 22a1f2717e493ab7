/** A role that a person holds. */
export class MyRoleDto {
  role: string;
  /** The team whose subtree it covers; null: the whole organization. */
  teamId: string | null;
}

/** A team that I stand in, and what I may do there. */
export class MyTeamDto {
  teamId: string;
  name: string;
  /** I lead it. */
  leads: boolean;
  /** I am a member of it. */
  member: boolean;
  /** What I may do about it and the teams below it, over and above what I may do everywhere. */
  rights: string[];
}

/** What a screen needs to know of the organization. */
export class MyOrganizationDto {
  name: string;
  /** IANA time zone: days begin and end in it. */
  timeZone: string;
  /** BCP 47 tags, the first is the default. */
  languages: string[];
  /** Labels that differ from the shipped ones, by language and key. */
  labels: Record<string, Record<string, string>>;
}

/** Whoever the credential stands for. */
export class MeDto {
  /** Null for a key that is nobody's sign-in. */
  personId: string | null;
  /** As the directory has it now. */
  name?: string;
  email?: string;
  keyId: string;
  /** The role of a key that is nobody's. */
  keyRole: string | null;
  scopes: string[];
  roles: MyRoleDto[];
  /** Teams that I lead, am a member of, or hold a role in. */
  teams: MyTeamDto[];
  /** What I may do anywhere in the organization; `okrs:read` is to see goals, map and trends. */
  rights: string[];
  organizationId: string;
  /** Absent until it is founded. */
  organization?: MyOrganizationDto;
  /** The server's time. */
  clock: string;
  /** Position of the history's head. */
  headPosition: number;
}
