import type { CommitmentKind } from '../score/expectation.js';
import { isReached } from '../score/expectation.js';

/** How a key result ended. `unscored`: its cycle closed over it. */
export type ClosedOutcome = 'cancelled' | 'captured' | 'reached' | 'ended-short' | 'unscored';

/** What may have closed a key result. */
export interface Closing {
  readonly cancelled: boolean;
  /** A baseline's number was found. */
  readonly captured: boolean;
  /** The score given, when it was scored. */
  readonly score: string | null;
  readonly cycleClosed: boolean;
}

/** Nothing has closed it. */
export const OPEN: Closing = { cancelled: false, captured: false, score: null, cycleClosed: false };

/** The outcome of a key result; null while it is open. It closes when it is cancelled, captured or scored, or its cycle closes. */
export function closedOutcome({ cancelled, captured, score, cycleClosed }: Closing, kind: CommitmentKind): ClosedOutcome | null {
  if (cancelled) return 'cancelled';
  if (captured) return 'captured';
  if (score !== null) return isReached(score, kind) ? 'reached' : 'ended-short';
  return cycleClosed ? 'unscored' : null;
}
