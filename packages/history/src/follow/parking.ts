import { isCairnError } from '@cairn/contracts/errors';
import type { Parking } from './cursor.js';
import type { FollowSettings } from './settings.js';

/** Code for errors that have none. */
const UNFORESEEN = 'follower-failed';

/** The note for a follower that has failed once more: the pause doubles with every attempt, up to a cap. */
export function parkingAfter(error: unknown, before: Parking | undefined, now: number, { first, most }: FollowSettings['backOff']): Parking {
  const attempts = (before?.attempts ?? 0) + 1;
  const pause = Math.min(most, first * 2 ** (attempts - 1));
  return { code: codeOf(error), attempts, since: before?.since ?? new Date(now).toISOString(), retryAt: new Date(now + pause).toISOString() };
}

/** Milliseconds until the next attempt; 0 when it is due. */
export function pauseOf({ retryAt }: Parking, now: number): number {
  return Math.max(0, Date.parse(retryAt) - now);
}

function codeOf(error: unknown): string {
  if (isCairnError(error)) return error.code;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : UNFORESEEN;
}
