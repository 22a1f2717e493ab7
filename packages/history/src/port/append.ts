import type { Commit, CommitDraft, Service } from '@cairn/contracts';
import type { Instant } from './head.js';

/** What the stream must look like at the position where the commit lands. */
export type Expectation =
  | { readonly kind: 'exact'; readonly version: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'any' };

/** No commit after `after`, up to where this one lands, is on these streams or in these categories. */
export interface Guard {
  /** The position at which the command read what it decided on. */
  readonly after: number;
  readonly streams?: readonly string[];
  readonly categories?: readonly string[];
}

export interface AppendRequest extends CommitDraft {
  /** The service that writes; each category has exactly one. */
  readonly service: Service;
  readonly expect: Expectation;
  readonly guard?: Guard;
  /** History load only (`via` import or simulation): the time the commit tells of. Never before the head's, never after the clock. */
  readonly loadAt?: Instant;
}

/** `repeated`: the command was known; the commit is that of the first time. */
export interface AppendReceipt {
  readonly outcome: 'appended' | 'repeated';
  readonly commit: Commit;
}
