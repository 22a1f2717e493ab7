import type { Instant, KeyResult, LocalDate } from '@cairn/method';
import type { Refusal } from '../refusals/refusal.js';
import type { Status } from '../values/status.js';
import type { Unit } from '../values/unit.js';
import type { CycleOfRow, LastCheckIn } from './goal-row.js';

/** Somebody who owns something in the file. Told apart by e-mail, and without an id: an id made from an address could be guessed back. */
export interface PlannedPerson {
  /** In lower case. */
  readonly email: string;
  /** As the first row with the address has it. */
  readonly name: string | null;
}

export interface PlannedTeam {
  readonly id: string;
  readonly name: string;
  /** Kebab-case word for the level. */
  readonly kind: string;
  readonly parentId: string | null;
}

export interface PlannedCycle extends CycleOfRow {
  readonly id: string;
}

/** Where a goal stands in the file and in the organization. */
export interface PlannedGoal {
  readonly id: string;
  readonly line: number;
  readonly reference: string;
  readonly title: string;
  readonly teamId: string;
  readonly cycleId: string;
  readonly ownerEmail: string;
  readonly start: LocalDate;
  readonly due: LocalDate;
  readonly tags: readonly string[];
  /** When it was written and, of an objective, committed; null when the file does not tell. */
  readonly createdAt: Instant | null;
  readonly status: Status | null;
}

export type PlannedObjective = PlannedGoal;

export interface PlannedKeyResult extends PlannedGoal, Unit {
  readonly objectiveId: string;
  readonly measure: KeyResult;
  /** Of a milestone: the names of its steps, by id. */
  readonly stepTitles: Readonly<Record<string, string>>;
  /** Percent; null: what the others leave, in equal parts. */
  readonly weight: string | null;
  /** What the export says of the last check-in; not for import where the log has rows of the key result. */
  readonly lastCheckIn: LastCheckIn;
}

export type InitiativeState = 'planned' | 'in-progress' | 'done';

export interface PlannedInitiative extends PlannedGoal {
  readonly keyResultId: string;
  /** The initiative that it is a part of. */
  readonly parentId: string | null;
  readonly state: InitiativeState;
}

/** A parent of an objective, as a link that both sides hold accepted by import. */
export interface PlannedLink {
  readonly id: string;
  readonly line: number;
  readonly fromObjectiveId: string;
  readonly toObjectiveId: string;
  /** When the parent is a key result of that objective. */
  readonly toKeyResultId: string | null;
}

/** What an export comes to: everything that can be added, parents before children, and every refusal. */
export interface OkrExportPlan {
  readonly people: readonly PlannedPerson[];
  readonly teams: readonly PlannedTeam[];
  readonly cycles: readonly PlannedCycle[];
  readonly objectives: readonly PlannedObjective[];
  readonly keyResults: readonly PlannedKeyResult[];
  readonly initiatives: readonly PlannedInitiative[];
  readonly links: readonly PlannedLink[];
  /** In the order of lines; those of reading the table are among them. */
  readonly refusals: readonly Refusal[];
}
