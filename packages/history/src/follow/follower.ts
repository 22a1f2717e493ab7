import type { Commit } from '@cairn/contracts';
import type { Cursor, Parking } from './cursor.js';

/** `overtaken`: the cursor was no longer where it was expected, somebody else went on. Nothing is lost by it. */
export type Applied = 'moved' | 'overtaken';

/** Whatever follows the log: a projection, a reactor, a sender. It keeps its own cursor for each organization. */
export interface Follower {
  /** Unique among the followers of a process; names the version where there are several. */
  readonly name: string;

  /** Where it stands; `GENESIS` when it has not begun. */
  cursor(org: string): Promise<Cursor>;

  /**
   * Applies the commits right after the cursor and moves it behind them, if it still stands there. May be called again with commits
   * that were applied before: must then do no harm.
   * @throws whatever keeps it from applying them: the cursor is then parked before the first that fails
   */
  apply(org: string, cursor: Cursor, commits: readonly Commit[]): Promise<Applied>;

  /** Notes on the cursor why it stands still, if it still stands there. Moving it takes the note away. */
  park(org: string, cursor: Cursor, parking: Parking): Promise<void>;
}
