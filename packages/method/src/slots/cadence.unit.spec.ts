import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, weekdayOf } from '../calendar/local-date.js';
import { dates } from '../testing/arbitraries.js';
import { refusalOf } from '../testing/refusal.js';
import type { Cadence, Every } from './cadence.js';
import { checkSlowerCadence, dueDates, nextDueDate } from './cadence.js';
import type { InheritedSetting } from './inheritance.js';
import { settingOf } from './inheritance.js';

/** Fridays, counted from Wednesday, 1 July 2026. */
const fridays = (every: Every): Cadence => ({ every, weekday: 5, hour: 17, from: '2026-07-01' });

describe('dueDates', () => {
  it.each<[Every, readonly string[]]>([
    ['week', ['2026-07-03', '2026-07-10', '2026-07-17', '2026-07-24', '2026-07-31', '2026-08-07', '2026-08-14', '2026-08-21', '2026-08-28']],
    ['2-weeks', ['2026-07-03', '2026-07-17', '2026-07-31', '2026-08-14', '2026-08-28']],
    ['4-weeks', ['2026-07-03', '2026-07-31', '2026-08-28']],
    ['month', ['2026-07-31', '2026-08-28']],
  ])('of every %s', (every, expected) => {
    expect(dueDates(fridays(every), '2026-07-01', '2026-08-31')).toEqual(expected);
  });

  it('come after the one date and up to the other', () => {
    expect(dueDates(fridays('week'), '2026-07-03', '2026-07-10')).toEqual(['2026-07-10']);
    expect(dueDates(fridays('week'), '2026-07-03', '2026-07-09')).toEqual([]);
  });

  it('keep their count before the date from which they are counted, too', () => {
    expect(nextDueDate(fridays('2-weeks'), '2026-06-01')).toBe('2026-06-05');
  });

  it('fall on the last such day of a month, over the end of a year', () => {
    expect(dueDates(fridays('month'), '2026-12-25', '2027-03-01')).toEqual(['2027-01-29', '2027-02-26']);
  });

  it('are always on the due weekday, and the next is never more than a step away', () => {
    const longest: Readonly<Record<Every, number>> = { week: 7, '2-weeks': 14, '4-weeks': 28, month: 35 };
    fc.assert(
      fc.property(fc.constantFrom<Every>('week', '2-weeks', '4-weeks', 'month'), fc.constantFrom<Cadence['weekday']>(1, 2, 3, 4, 5, 6, 7), dates(), dates(), (every, weekday, from, after) => {
        const next = dayNumber(nextDueDate({ every, weekday, hour: 9, from }, after));
        expect(weekdayOf(next)).toBe(weekday);
        expect(next - dayNumber(after)).toBeGreaterThan(0);
        expect(next - dayNumber(after)).toBeLessThanOrEqual(longest[every]);
      }),
    );
  });
});

describe('a cadence', () => {
  it.each<[Partial<Cadence>, string, string]>([
    [{ hour: 24 }, 'cadence-invalid', 'hour'], [{ hour: 9.5 }, 'cadence-invalid', 'hour'], [{ weekday: 0 as Cadence['weekday'] }, 'cadence-invalid', 'weekday'], [{ from: 'July' }, 'not-a-date', 'from'],
  ])('with %j is refused', (more, code, field) => {
    expect(refusalOf(() => nextDueDate({ ...fridays('week'), ...more }, '2026-07-01'))).toEqual({ code, field });
  });

  it('of a key result may be slower than its team’s, with a reason', () => {
    expect(() => checkSlowerCadence('week', 'month', 'the figure comes monthly')).not.toThrow();
    expect(refusalOf(() => checkSlowerCadence('week', 'month', ' '))).toEqual({ code: 'reason-missing', field: 'reason' });
    expect(refusalOf(() => checkSlowerCadence('2-weeks', '2-weeks', 'because'))).toEqual({ code: 'cadence-not-slower', field: 'every' });
    expect(refusalOf(() => checkSlowerCadence('month', '4-weeks', 'because'))).toEqual({ code: 'cadence-not-slower', field: 'every' });
  });
});

describe('settingOf', () => {
  const set = (value: string, inherit: InheritedSetting<string>['inherit']): InheritedSetting<string> => ({ value, inherit });

  it('is a team’s own, else the nearest default above it, else the fallback', () => {
    expect(settingOf([set('top', 'default'), set('middle', 'default'), set('own', 'free')], 'none')).toBe('own');
    expect(settingOf([set('top', 'default'), set('middle', 'default'), null], 'none')).toBe('middle');
    expect(settingOf([null, null], 'none')).toBe('none');
  });

  it('is what is forced above, the topmost of two, whatever the team sets', () => {
    expect(settingOf([set('top', 'forced'), set('middle', 'forced'), set('own', 'free')], 'none')).toBe('top');
    expect(settingOf([set('top', 'default'), set('own', 'forced')], 'none')).toBe('own');
  });

  it('is not what another team has for itself', () => {
    expect(settingOf([set('top', 'default'), set('middle', 'free'), null], 'none')).toBe('top');
    expect(settingOf([set('top', 'free'), null], 'none')).toBe('none');
  });
});
