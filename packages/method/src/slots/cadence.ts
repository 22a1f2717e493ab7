import type { DayNumber, LocalDate, Weekday } from '../calendar/local-date.js';
import { dateOf, dayNumber, plusMonths, weekdayOf } from '../calendar/local-date.js';
import { MethodError } from '../errors.js';

/** How often a team talks about its key results. */
export type Every = 'week' | '2-weeks' | '4-weeks' | 'month';

/** The rhythm of check-ins. */
export interface Cadence {
  readonly every: Every;
  /** The day of the week on which check-ins are due; monthly on the last such day of the month. */
  readonly weekday: Weekday;
  /** The full hour at which they are due, 0 to 23. */
  readonly hour: number;
  /** A date. With more than a week between due days, they are counted from the first due weekday on or after it. */
  readonly from: string;
}

const WEEKS: Readonly<Record<Exclude<Every, 'month'>, number>> = { week: 1, '2-weeks': 2, '4-weeks': 4 };
const SLOWEST_LAST: readonly Every[] = ['week', '2-weeks', '4-weeks', 'month'];

/** @throws MethodError `cadence-invalid`, `not-a-date` */
export function checkCadence({ weekday, hour, from }: Cadence): void {
  dayNumber(from, 'from');
  if (!isWithin(weekday, 1, 7)) throw new MethodError('cadence-invalid', 'a weekday is 1 (Monday) to 7', { field: 'weekday' });
  if (!isWithin(hour, 0, 23)) throw new MethodError('cadence-invalid', 'an hour is 0 to 23', { field: 'hour' });
}

/** The first due date after a date. */
export function nextDueDate(cadence: Cadence, after: string): LocalDate {
  checkCadence(cadence);
  const day = dayNumber(after, 'after');
  return dateOf(cadence.every === 'month' ? nextMonthly(cadence, day) : nextWeekly(cadence, WEEKS[cadence.every] * 7, day));
}

/** The due dates after `after`, up to and including `through`: also the due moments by which a team's objectives are told in slots. */
export function dueDates(cadence: Cadence, after: string, through: string): readonly LocalDate[] {
  const dates: LocalDate[] = [];
  const last = dayNumber(through, 'through');
  for (let date = nextDueDate(cadence, after); dayNumber(date) <= last; date = nextDueDate(cadence, date)) dates.push(date);
  return dates;
}

/**
 * Lets a key result talk more seldom than its team, with a reason.
 *
 * @throws MethodError `cadence-not-slower`, `reason-missing`
 */
export function checkSlowerCadence(team: Every, keyResult: Every, reason: string): void {
  if (SLOWEST_LAST.indexOf(keyResult) <= SLOWEST_LAST.indexOf(team)) {
    throw new MethodError('cadence-not-slower', 'a key result may talk more seldom than its team, not more often', { field: 'every' });
  }
  if (reason.trim() === '') throw new MethodError('reason-missing', 'a slower cadence needs a reason', { field: 'reason' });
}

function nextWeekly({ weekday, from }: Cadence, step: number, after: DayNumber): DayNumber {
  const start = dayNumber(from);
  const anchor = start + ((weekday - weekdayOf(start) + 7) % 7);
  return anchor + (Math.floor((after - anchor) / step) + 1) * step;
}

function nextMonthly({ weekday }: Cadence, after: DayNumber): DayNumber {
  const thisMonth = lastOfMonth(weekday, after);
  return thisMonth > after ? thisMonth : lastOfMonth(weekday, dayNumber(plusMonths(dateOf(after), 1)));
}

function lastOfMonth(weekday: Weekday, inMonth: DayNumber): DayNumber {
  const firstOfNext = dayNumber(`${plusMonths(dateOf(inMonth), 1).slice(0, 7)}-01`);
  const last = firstOfNext - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

function isWithin(value: number, lowest: number, highest: number): boolean {
  return Number.isInteger(value) && value >= lowest && value <= highest;
}
