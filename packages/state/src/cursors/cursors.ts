/** Who follows which log: a reactor or sender by name (a webhook's name carries its id), and the organization. */
export interface CursorKey {
  readonly follower: string;
  readonly org: string;
}

/** How far a follower has come: everything up to this commit is dealt with. */
export interface CursorPosition {
  /** 0: nothing yet. */
  readonly position: number;
  /** Hash of the commit at `position`, or the log's genesis hash: tells that the log was replaced underneath. */
  readonly hash: string;
}

/** Why a follower does not go on: the commit after its position can't be handled. Retried with back-off. */
export interface Parking {
  /** UTC instant of the first failure. */
  readonly since: string;
  /** Failures so far, from 1. */
  readonly attempts: number;
  /** UTC instant before which it isn't tried again. */
  readonly retryAt: string;
  /** The error's code. */
  readonly code: string;
}

export interface Cursor extends CursorPosition {
  readonly parked?: Parking;
}

/**
 * The cursors of what has effects (reactors and senders). They are durable and never reset with the views: a reset would repeat the effects.
 */
export interface Cursors {
  get(key: CursorKey): Promise<Cursor | undefined>;
  /**
   * Compare and set: writes `next` only where the cursor still stands at `expected` (undefined: where there is none), and says whether it did.
   * False means that someone else is further. Parking is written over, not compared.
   */
  swap(key: CursorKey, expected: CursorPosition | undefined, next: Cursor): Promise<boolean>;
  /** Cursors of all followers and organizations that are parked, for health and metrics; the longest parked first, at most 500. */
  parked(): Promise<readonly (CursorKey & { readonly cursor: Cursor })[]>;
  /** For a follower that ended, for example a removed webhook. */
  remove(key: CursorKey): Promise<void>;
}
