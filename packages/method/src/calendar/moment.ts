import type { Instant } from './instant.js';
import { instantOf, readInstant } from './instant.js';
import { looksLikeDate, readDate } from './local-date.js';
import { endOfDay, startOfDay } from './time-zone.js';

/** Where a time may be given as a date or as an instant. */
export type MomentUse = 'effectiveAt' | 'asOf' | 'effectiveOn';

/**
 * A time that may be written as a bare date: for `effectiveAt` a date is its first instant, for `asOf` and `effectiveOn` its last
 * millisecond, so that a question about a day covers that day (docs/METHOD.md, Slots).
 *
 * @throws MethodError `not-a-date`, `not-an-instant`, `unknown-time-zone`
 */
export function momentOf(text: string, use: MomentUse, timeZone: string): Instant {
  if (!looksLikeDate(text)) return instantOf(readInstant(text, use));
  const date = readDate(text, use);
  return instantOf(use === 'effectiveAt' ? startOfDay(date, timeZone) : endOfDay(date, timeZone) - 1);
}
