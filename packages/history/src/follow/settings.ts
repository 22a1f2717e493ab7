import type { ReadLimits } from '../port/history.js';

export interface FollowSettings {
  /** Milliseconds between two sweeps for commits that nobody told of. Default 10 s. */
  readonly sweepEvery: number;
  /** Milliseconds that `waitFor` waits when not told otherwise. Default 2 s. */
  readonly patience: number;
  /** Pause before a parked follower tries again, in milliseconds: doubles from `first` to `most`. Default 1 s to 5 min. */
  readonly backOff: { readonly first: number; readonly most: number };
  /** Most commits and bytes of one page. Default 500 and 4 MB. */
  readonly page: Required<ReadLimits>;
  /** Pages that may be in work at once, over all followers and organizations: bounds memory. Default 4. */
  readonly pagesAtOnce: number;
}

export const FOLLOW_SETTINGS: FollowSettings = {
  sweepEvery: 10_000,
  patience: 2_000,
  backOff: { first: 1_000, most: 300_000 },
  page: { limit: 500, maxBytes: 4_000_000 },
  pagesAtOnce: 4,
};
