import type { Instant, KeyResult, LocalDate } from '@cairn/method';
import type { Status } from '../values/status.js';
import type { Unit } from '../values/unit.js';

/** A cycle as the file names it. */
export interface CycleOfRow {
  readonly name: string;
  readonly kind: 'annual' | 'half' | 'trimester' | 'quarter' | 'month' | 'custom';
  /** First and last day; of a custom cycle those of this row alone. */
  readonly start: LocalDate;
  readonly end: LocalDate;
}

/** A team as the row describes it: what it leaves out, another row may tell. */
export interface TeamOfRow {
  readonly name: string;
  readonly parent: string | null;
  /** Kebab-case word for the level: `organization`, `department`, `team`. */
  readonly kind: string | null;
}

/** What every row of an export tells, once each cell has been read. */
interface AnyGoalRow {
  readonly line: number;
  readonly reference: string;
  readonly title: string;
  readonly team: TeamOfRow;
  readonly owner: { readonly email: string; readonly name: string | null };
  readonly cycle: CycleOfRow;
  readonly start: LocalDate;
  readonly due: LocalDate;
  readonly parent: string | null;
  readonly tags: readonly string[];
  readonly createdAt: Instant | null;
  readonly status: Status | null;
}

export interface ObjectiveRow extends AnyGoalRow {
  readonly objectType: 'objective';
}

export interface KeyResultRow extends AnyGoalRow, Unit {
  readonly objectType: 'key-result';
  readonly measure: KeyResult;
  /** Of a milestone: the names of its steps, by id. */
  readonly stepTitles: Readonly<Record<string, string>>;
  readonly weight: string | null;
  readonly lastCheckIn: LastCheckIn;
}

/** What the export says of the last check-in: taken over only where the log says nothing. */
export interface LastCheckIn {
  readonly value: string | boolean | readonly string[] | null;
  readonly at: Instant | null;
  readonly note: string | null;
}

export interface InitiativeRow extends AnyGoalRow {
  readonly objectType: 'initiative';
}

export type GoalRow = ObjectiveRow | KeyResultRow | InitiativeRow;
