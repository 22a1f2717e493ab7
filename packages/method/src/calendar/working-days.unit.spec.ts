import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import type { WorkingCalendar } from './working-days.js';
import { PLAIN_CALENDAR, isWorkingDay, nthWorkingDayAfter, workingDaysAfter } from './working-days.js';

/** A holiday on Friday 9 January 2026, made up for on Saturday the 17th. */
const calendar: WorkingCalendar = { ...PLAIN_CALENDAR, daysOff: ['2026-01-09'], workingDays: ['2026-01-17'] };

describe('working days', () => {
  it('are those that are neither weekend nor off, and the make-up days', () => {
    const week = ['2026-01-08', '2026-01-09', '2026-01-10', '2026-01-11', '2026-01-12', '2026-01-17'];
    expect(week.map((date) => isWorkingDay(date, calendar))).toEqual([true, false, false, false, true, true]);
  });

  it('may have another weekend', () => {
    expect(['2026-01-09', '2026-01-10', '2026-01-11'].map((date) => isWorkingDay(date, { ...PLAIN_CALENDAR, weekend: [5, 6] }))).toEqual([false, false, true]);
  });

  it('win as make-up days over a day off', () => {
    expect(isWorkingDay('2026-01-09', { ...calendar, workingDays: ['2026-01-09'] })).toBe(true);
  });

  it('are counted after one date up to another', () => {
    expect(workingDaysAfter('2026-01-05', '2026-01-12', PLAIN_CALENDAR)).toBe(5);
    expect(workingDaysAfter('2026-01-05', '2026-01-12', calendar)).toBe(4);
    expect(workingDaysAfter('2026-01-12', '2026-01-12', calendar)).toBe(0);
  });

  it('are found by their number after a date', () => {
    expect(nthWorkingDayAfter('2026-01-08', 1, calendar)).toBe('2026-01-12');
    expect(nthWorkingDayAfter('2026-01-15', 2, calendar)).toBe('2026-01-17');
  });

  it('must exist', () => {
    const idle: WorkingCalendar = { ...PLAIN_CALENDAR, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(refusalOf(() => nthWorkingDayAfter('2026-01-08', 1, idle))).toEqual({ code: 'calendar-without-working-days', field: 'calendar' });
  });
});
