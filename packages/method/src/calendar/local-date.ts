import { MethodError } from '../errors.js';

declare const localDate: unique symbol;

/** A day in some place's calendar, `YYYY-MM-DD`: no time and no zone. */
export type LocalDate = string & { readonly [localDate]: true };

/** Days since 1970-01-01: dates as numbers, so that counting days is subtraction. */
export type DayNumber = number;

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** @throws MethodError `not-a-date` for another shape, or a day that no calendar has (2026-02-30) */
export function readDate(text: string, field: string): LocalDate {
  dayNumber(text, field);
  return text as LocalDate;
}

/** Is the text of the form of a date (and not of an instant)? */
export function looksLikeDate(text: string): boolean {
  return SHAPE.test(text);
}

/** The number of a date. @throws MethodError as `readDate` */
export function dayNumber(date: string, field = 'date'): DayNumber {
  if (SHAPE.test(date)) {
    const midnight = new Date(`${date}T00:00:00Z`);
    if (midnight.getUTCDate() === Number(date.slice(8))) return midnight.getTime() / DAY_MS;
  }
  throw new MethodError('not-a-date', `${field} is not a date of the form YYYY-MM-DD`, { field });
}

/** The date of a day number. */
export function dateOf(day: DayNumber): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** The date so many days later (earlier when negative). */
export function plusDays(date: string, days: number): LocalDate {
  return dateOf(dayNumber(date) + days);
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: DayNumber): Weekday {
  return ((((day + 3) % 7) + 7) % 7 + 1) as Weekday;
}

/** The same day so many months later; the last day of that month where it has no such day (31 January + 1 = 28 or 29 February). */
export function plusMonths(date: string, months: number): LocalDate {
  const day = readDate(date, 'date');
  const first = new Date(Date.parse(`${day.slice(0, 7)}-01T00:00:00Z`));
  first.setUTCMonth(first.getUTCMonth() + months);
  const start = first.getTime() / DAY_MS;
  first.setUTCMonth(first.getUTCMonth() + 1);
  const length = first.getTime() / DAY_MS - start;
  return dateOf(start + Math.min(Number(day.slice(8)), length) - 1);
}
