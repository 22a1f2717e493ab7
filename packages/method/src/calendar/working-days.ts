import { MethodError } from '../errors.js';
import type { DayNumber, LocalDate, Weekday } from './local-date.js';
import { dateOf, dayNumber, weekdayOf } from './local-date.js';

/** The days on which a team works. */
export interface WorkingCalendar {
  /** Weekdays that are free every week; at least one weekday is left. */
  readonly weekend: readonly Weekday[];
  /** Free days on top of them: holidays. */
  readonly daysOff: readonly string[];
  /** Days worked although they would be free: make-up days. They win over both lists above. */
  readonly workingDays: readonly string[];
}

/** Saturday and Sunday off, nothing else. */
export const PLAIN_CALENDAR: WorkingCalendar = { weekend: [6, 7], daysOff: [], workingDays: [] };

/** Is this a working day by the calendar? */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  return isWorked(dayNumber(date), calendar);
}

/** The working days of the days after `after`, up to and including `through`. */
export function workingDaysAfter(after: string, through: string, calendar: WorkingCalendar): number {
  const [first, last] = [dayNumber(after) + 1, dayNumber(through)];
  let count = 0;
  for (let day = first; day <= last; day += 1) if (isWorked(day, calendar)) count += 1;
  return count;
}

/**
 * The `count`-th working day after a date.
 *
 * @throws MethodError `calendar-without-working-days`: when every weekday is free, no such day need exist
 */
export function nthWorkingDayAfter(date: string, count: number, calendar: WorkingCalendar): LocalDate {
  if (new Set(calendar.weekend).size >= 7) {
    throw new MethodError('calendar-without-working-days', 'the calendar leaves no weekday to work', { field: 'calendar' });
  }
  let day = dayNumber(date);
  for (let found = 0; found < count; ) {
    day += 1;
    if (isWorked(day, calendar)) found += 1;
  }
  return dateOf(day);
}

function isWorked(day: DayNumber, { weekend, daysOff, workingDays }: WorkingCalendar): boolean {
  const date = dateOf(day);
  if (workingDays.includes(date)) return true;
  return !weekend.includes(weekdayOf(day)) && !daysOff.includes(date);
}
