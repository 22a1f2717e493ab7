import { CairnError } from '@cairn/contracts/errors';
import type { Cursor } from './cursor.js';

/** The log under this cursor is another than the one it was made on (a restored backup): what was derived must be built anew. */
export function historyReplaced(org: string, { position, hash }: Cursor): CairnError {
  return new CairnError(`The history of ${org} is another than the one followed up to position ${position}.`, { code: 'history-replaced', details: { org, position, hash } });
}

/**
 * The follower has not come that far in time.
 * @param retryAfter seconds after which asking again makes sense
 */
export function positionNotReached(follower: string, org: string, place: { readonly wanted: number; readonly position: number; readonly retryAfter: number }): CairnError {
  return new CairnError(`${follower} has not reached position ${place.wanted} of ${org}.`, { code: 'position-not-reached', retriable: true, details: { follower, org, ...place } });
}

/** The follower stands still, so waiting for it is of no use now. */
export function followerParked(follower: string, org: string, reason: string): CairnError {
  return new CairnError(`${follower} has stopped in the history of ${org}: ${reason}.`, { code: 'follower-parked', retriable: true, details: { follower, org, reason } });
}

/** Following has been ended while somebody waited. */
export function followingStopped(): CairnError {
  return new CairnError('Following the history has ended.', { code: 'following-stopped', retriable: true });
}

export function unknownFollower(follower: string): CairnError {
  return new CairnError(`Nobody called ${follower} follows the history here.`, { code: 'unknown-follower', details: { follower } });
}

/** The follower says that somebody else moved its cursor, and the cursor is where it was. */
export function cursorStuck(follower: string, org: string, position: number): CairnError {
  return new CairnError(`The cursor of ${follower} in ${org} does not move from ${position}.`, { code: 'cursor-stuck', retriable: true, details: { follower, org, position } });
}
