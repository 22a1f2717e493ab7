import { readInstant } from '../calendar/instant.js';
import { plusDays } from '../calendar/local-date.js';
import { startOfDay } from '../calendar/time-zone.js';
import { MethodError } from '../errors.js';

const DAYS_BEFORE_THE_CYCLE = 31;
const MINUTES_AHEAD = 5;

/** Where a time of effect is judged: the cycle's first day in the organization's zone, and the clock at the decision. */
export interface EffectiveAtLimits {
  readonly cycleStart: string;
  readonly timeZone: string;
  readonly now: string;
}

/**
 * Refuses a value that claims to have been true too long ago or in the future. From the start of the day 31 days before the cycle to 5
 * minutes from now, both ends included: a first figure may be older than the cycle, and clocks differ a little.
 *
 * @throws MethodError `effective-at-too-early`, `effective-at-too-late`
 */
export function checkEffectiveAt(effectiveAt: string, { cycleStart, timeZone, now }: EffectiveAtLimits): void {
  const field = 'effectiveAt';
  const at = readInstant(effectiveAt, field);
  if (at < startOfDay(plusDays(cycleStart, -DAYS_BEFORE_THE_CYCLE), timeZone)) {
    throw new MethodError('effective-at-too-early', `${field} lies more than ${DAYS_BEFORE_THE_CYCLE} days before the cycle`, { field });
  }
  if (at > readInstant(now, 'now') + MINUTES_AHEAD * 60_000) {
    throw new MethodError('effective-at-too-late', `${field} lies more than ${MINUTES_AHEAD} minutes ahead`, { field });
  }
}
