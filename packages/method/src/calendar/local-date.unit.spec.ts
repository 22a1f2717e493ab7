import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dates } from '../testing/arbitraries.js';
import { refusalOf } from '../testing/refusal.js';
import { dateOf, dayNumber, plusDays, plusMonths, readDate, weekdayOf } from './local-date.js';

describe('readDate', () => {
  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', ''])('refuses %p', (text) => {
    expect(refusalOf(() => readDate(text, 'dueOn'))).toEqual({ code: 'not-a-date', field: 'dueOn' });
  });

  it('takes a leap day', () => {
    expect(readDate('2028-02-29', 'dueOn')).toBe('2028-02-29');
  });
});

describe('day numbers', () => {
  it('go there and back', () => {
    fc.assert(fc.property(dates('1950-01-01', '2100-12-31'), (date) => dateOf(dayNumber(date)) === date));
  });

  it('know the weekday, Monday 1 to Sunday 7', () => {
    expect(['1970-01-01', '2026-01-04', '2026-01-05', '1969-12-28'].map((date) => weekdayOf(dayNumber(date)))).toEqual([4, 7, 1, 7]);
  });

  it('add days over the ends of months and years', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('plusMonths', () => {
  it.each([['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2026-11-15', 3, '2027-02-15'], ['2026-12-01', 1, '2027-01-01']])('%s + %d = %s', (date, months, sum) => {
    expect(plusMonths(date, months)).toBe(sum);
  });
});
