import type { Explanation } from '../explained.js';
import type { GroupMeasure } from '../measures.js';

/** What the thread that looks at whole cycles is asked. */
export interface GroupArguments {
  readonly org: string;
  readonly position: number;
  readonly clock: string;
  readonly effectiveOn: string;
  readonly timeZone: string;
  readonly subject: { readonly kind: 'team' | 'cycle'; readonly id: string };
  /** Of a team: the cycle that is looked at. */
  readonly cycleId?: string;
  readonly measure: GroupMeasure;
  /** Objectives that are not there for who asks. */
  readonly hidden: readonly string[];
}

/** What it answers. */
export interface ExplainedGroup {
  readonly explanation: Explanation;
  /** Null where several cycles are looked at. */
  readonly policyVersion: number | null;
  /** Objectives beyond the number that is listed. */
  readonly notListed: number;
  /** Commits that the inputs come from, newest first. */
  readonly positions: readonly number[];
}
