import type { Commit } from '@cairn/contracts';
import type { Instant } from '../port/head.js';

/** Why a follower stands still at a cursor, and when it tries again. */
export interface Parking {
  /** Code of the error: stable, safe to show. */
  readonly code: string;
  /** How often the next commit was tried, from 1. */
  readonly attempts: number;
  /** When the first of these attempts failed. */
  readonly since: Instant;
  /** Not before this time is the next attempt due. */
  readonly retryAt: Instant;
}

/** How far one follower has come in one organization's log: the last commit it applied, by place and by hash. */
export interface Cursor {
  /** 0 before the first commit. */
  readonly position: number;
  /** Hash of the commit at the position; empty at 0. */
  readonly hash: string;
  readonly parked?: Parking;
}

/** Before the first commit, whatever log it will be. */
export const GENESIS: Cursor = { position: 0, hash: '' };

/** The cursor of a follower that has applied this commit. */
export function cursorAfter({ position, hash }: Commit): Cursor {
  return { position, hash };
}

/** Is it the commit that comes right after the cursor? At genesis any first commit is. */
export function isNext(cursor: Cursor, { position, prev }: Commit): boolean {
  return position === cursor.position + 1 && (cursor.position === 0 || prev === cursor.hash);
}
