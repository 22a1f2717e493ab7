import type { EventData } from '@cairn/contracts';
import type { CadenceSetting, CycleRead, OrganizationRead } from '@cairn/rhythm';
import type { Stamp } from '../projecting/stamp.js';

type Created = EventData<'organization.created'>;

/** The id of the one document of the view `organization`. */
export const ORGANIZATION_ID = 'organization';

/** The organization: its settings, and its calendars as each was set, oldest first. */
export interface OrganizationDoc extends Stamp, OrganizationRead {
  readonly name: string;
  readonly logId: string;
  readonly languages: Created['languages'];
  readonly fiscalYearStartMonth: Created['fiscalYearStartMonth'];
  /** Channels over which people may be reminded. */
  readonly channels?: readonly string[];
  /** Names of calendars that have one, by id. */
  readonly calendarNames: Readonly<Record<string, string>>;
  /** Labels that differ from the shipped ones, by language and key. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Where a team stood from an instant on. */
export interface Placement {
  readonly from: string;
  /** Absent: it was a root. */
  readonly parentTeamId?: string;
}

/** A team as it stands. Keys: parentTeamId, leadId, externalId. */
export interface TeamDoc extends Stamp {
  readonly teamId: string;
  readonly name: string;
  readonly kind: string;
  /** Absent: the team is a root. */
  readonly parentTeamId?: string;
  readonly leadId?: string;
  readonly externalId?: string;
  readonly memberIds: readonly string[];
  readonly closed: boolean;
  readonly closedAt?: string;
  readonly successorTeamId?: string;
  /** In the order in which they were decided. */
  readonly placements: readonly Placement[];
}

/** That a person is a member of a team, while it is so; its id is `<teamId>|<personId>`. Keys: teamId, personId. */
export interface MemberDoc extends Stamp {
  readonly teamId: string;
  readonly personId: string;
  /** A local date. */
  readonly effectiveOn: string;
}

/** A role that was granted, and the team whose subtree it covers; absent: the organization. */
export type Grant = Pick<EventData<'role.granted'>, 'role' | 'teamId'>;

/** Days from `from` to `until`, both included; `endedAt` is the instant at which it was ended before its time. */
export interface DatedSpan {
  readonly from: string;
  readonly until: string;
  readonly endedAt: string | null;
}

/** What another person may do in this person's place. */
export interface GivenDelegation extends DatedSpan {
  readonly delegationId: string;
  readonly toId: string;
  readonly scope: EventData<'delegation.granted'>['scope'];
}

/** A person's place in the organization; name and address stand in the directory. Keys: externalId, absences. */
export interface PersonDoc extends Stamp {
  readonly personId: string;
  readonly state: 'active' | 'deactivated' | 'forgotten';
  readonly externalId?: string;
  readonly grants: readonly Grant[];
  /** Has the person ever been away, or handed anything to a delegate? To find those few whose slots it may excuse. */
  readonly absences: 'some' | null;
  readonly leaves: readonly DatedSpan[];
  readonly delegations: readonly GivenDelegation[];
}

/** A delegation by itself, so that it is found from either side. Keys: fromId, toId. */
export interface DelegationDoc extends Stamp, GivenDelegation {
  readonly fromId: string;
}

export type CyclePolicy = EventData<'cycle.created'>['policy'];

/** A version of a cycle's policy, and the instant from which it holds. */
export interface DatedPolicy {
  readonly from: string;
  readonly policyVersion: number;
  readonly policy: CyclePolicy;
}

/** A cycle as it stands. `phase` is its state under the name that slots know it by. Keys: state, parentCycleId. */
export interface CycleDoc extends Stamp, CycleRead {
  readonly state: CycleRead['phase'];
  readonly name: string;
  readonly kind: EventData<'cycle.created'>['kind'];
  /** The last day. */
  readonly end: string;
  readonly parentCycleId?: string;
  readonly fromCycleId?: string;
  readonly keyDates: EventData<'cycle.created'>['keyDates'];
  readonly policy: CyclePolicy;
  /** Every version, oldest first. */
  readonly policyVersions: readonly DatedPolicy[];
  /** Position of the activation that holds: the baseline. Null before it, or when it was withdrawn. */
  readonly activatedPosition: number | null;
}

/** What a team has set of its cadence, oldest first; its id is the team's. */
export interface CadenceDoc extends Stamp {
  readonly teamId: string;
  readonly settings: readonly CadenceSetting[];
}

/** The documents of `organization-views`, by view. */
export interface OrganizationDocs {
  readonly organization: OrganizationDoc;
  readonly teams: TeamDoc;
  readonly members: MemberDoc;
  readonly people: PersonDoc;
  readonly delegations: DelegationDoc;
  readonly cycles: CycleDoc;
  readonly cadences: CadenceDoc;
}
