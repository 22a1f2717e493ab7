import type { Refusal } from '../refusals/refusal.js';
import type { LogRow } from './log-row.js';

/** A check-in to be recorded, or a correction of an earlier one. */
export interface PlannedCheckIn extends LogRow {
  /** Of the row: the same in every import. The history numbers check-ins itself. */
  readonly id: string;
  /** The id of the key result. */
  readonly keyResultId: string;
  /** The id of the check-in that this one corrects; null when it corrects none. */
  readonly supersedes: string | null;
}

/** What a log comes to. */
export interface CheckInLogPlan {
  /** In order of recorded time, whatever the file's order; at the same time corrections come last, and else the file's order holds. */
  readonly checkIns: readonly PlannedCheckIn[];
  /** In the order of lines; those of reading the table are among them. */
  readonly refusals: readonly Refusal[];
}
