import type { Instant, KeyResult, KeyResultValue, LocalDate, SaidHealth } from '@cairn/method';

/** Somebody the directory knows. */
export interface KnownPerson {
  readonly id: string;
  /** In lower case; null of somebody without an address, or who has been forgotten. */
  readonly email: string | null;
}

export interface KnownTeam {
  readonly id: string;
  readonly name: string;
}

export interface KnownCycle {
  readonly id: string;
  readonly name: string;
  /** First and last day. */
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly parentCycleId: string | null;
  readonly state: 'draft' | 'planning' | 'active' | 'closing' | 'closed' | 'archived';
  readonly activatedAt: Instant | null;
}

export interface KnownObjective {
  readonly id: string;
  /** Its external id; null when it has none, and no file can name it then. */
  readonly reference: string | null;
  readonly title: string;
  readonly cycleId: string;
  readonly ownerId: string;
  readonly state: 'candidate' | 'draft' | 'parked' | 'committed' | 'cancelled' | 'closed';
  readonly committedAt: Instant | null;
  /** Key results and initiatives that were ever added to it: the next one has the next number. */
  readonly parts: number;
}

export interface KnownKeyResult {
  readonly id: string;
  /** Its external id; null when it has none. */
  readonly reference: string | null;
  readonly objectiveId: string;
  readonly title: string;
  readonly standing: 'open' | 'closed' | 'cancelled';
  readonly due: LocalDate;
  readonly addedAt: Instant;
  readonly measure: KeyResult;
  /** Of a milestone: the names of its steps, by id. */
  readonly stepTitles: Readonly<Record<string, string>>;
  readonly unit: string | null;
  readonly currency: string | null;
}

/** Initiatives have no external id: a row is known by its key result and title. */
export interface KnownInitiative {
  readonly id: string;
  readonly keyResultId: string;
  readonly title: string;
  readonly state: 'planned' | 'in-progress' | 'done' | 'dropped';
}

export interface KnownLink {
  readonly id: string;
  readonly fromObjectiveId: string;
  readonly toObjectiveId: string;
  readonly toKeyResultId: string | null;
  readonly state: 'proposed' | 'countered' | 'accepted' | 'declined' | 'withdrawn' | 'ended';
}

/** What a check-in says, or says once its correction is read into it. */
export interface Said {
  /** Null: no new figure. */
  readonly value: KeyResultValue | null;
  /** 0 to 1; null when nobody stated one. */
  readonly confidence: string | null;
  readonly health: SaidHealth | null;
}

/** A check-in or a correction, as it stands in the history. */
export interface KnownCheckIn extends Said {
  /** `<key result>.<n>`. */
  readonly id: string;
  readonly keyResultId: string;
  readonly effectiveAt: Instant;
  /** When it was first written down: the recorded time that an import told of, else the time of the commit. */
  readonly recordedAt: Instant;
  /** The check-in that it corrects; null when it corrects none. */
  readonly supersedes: string | null;
}

/** What an organization has already, as far as the files could touch it: all the check-ins, corrected ones too, of each key result that they name. */
export interface KnownOrganization {
  readonly people: readonly KnownPerson[];
  readonly teams: readonly KnownTeam[];
  readonly cycles: readonly KnownCycle[];
  readonly objectives: readonly KnownObjective[];
  readonly keyResults: readonly KnownKeyResult[];
  readonly initiatives: readonly KnownInitiative[];
  readonly links: readonly KnownLink[];
  readonly checkIns: readonly KnownCheckIn[];
}

/** An organization without anything. */
export const EMPTY_ORGANIZATION: KnownOrganization = { people: [], teams: [], cycles: [], objectives: [], keyResults: [], initiatives: [], links: [], checkIns: [] };
