import { readInstant } from '../calendar/instant.js';
import type { DayNumber, LocalDate } from '../calendar/local-date.js';
import { dayNumber, readDate } from '../calendar/local-date.js';
import { dateInZone } from '../calendar/time-zone.js';
import { Exact, ONE, ZERO, clamp } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { figure } from '../decimal/figure.js';
import { MethodError } from '../errors.js';

/** The days over which something is to happen, the last one included. */
export interface Period {
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * The period of a key result: its own start and due date, each the cycle's where it has none.
 *
 * @throws MethodError `period-reversed`, `not-a-date`
 */
export function periodOf(own: Partial<Period>, cycle: Period): Period {
  const period = { firstDay: own.firstDay ?? cycle.firstDay, lastDay: own.lastDay ?? cycle.lastDay };
  daysOf(period);
  return period;
}

/** The day it is at `t` in the organization's zone: pace counts whole days there. */
export function dayAt(t: string, timeZone: string): LocalDate {
  return dateInZone(readInstant(t, 't'), timeZone);
}

/** How much of a period has passed on a day, 0 to 1: none on its first day, all on the day after its last. */
export function timePassed(period: Period, today: string): DecimalText {
  return figure(exactTimePassed(period, today));
}

/** The same, not yet rounded. */
export function exactTimePassed(period: Period, today: string): Exact {
  const { first, end } = daysOf(period);
  const elapsed = dayNumber(readDate(today, 'today')) - first;
  if (elapsed <= 0) return ZERO;
  return elapsed >= end - first ? ONE : clamp(new Exact(elapsed).dividedBy(end - first));
}

/** The first day of a period, and the day after its last. */
export function daysOf({ firstDay, lastDay }: Period): { readonly first: DayNumber; readonly end: DayNumber } {
  const [first, last] = [dayNumber(firstDay, 'firstDay'), dayNumber(lastDay, 'lastDay')];
  if (last < first) throw new MethodError('period-reversed', 'the period ends before it starts', { field: 'lastDay' });
  return { first, end: last + 1 };
}
