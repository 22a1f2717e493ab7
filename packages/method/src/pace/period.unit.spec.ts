import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import { dayAt, periodOf, timePassed } from './period.js';

const cycle = { firstDay: '2026-07-01', lastDay: '2026-07-10' };

describe('periodOf', () => {
  it('is the own start and due date of a key result, each the cycle’s by default', () => {
    expect(periodOf({}, cycle)).toEqual(cycle);
    expect(periodOf({ lastDay: '2026-07-05' }, cycle)).toEqual({ firstDay: '2026-07-01', lastDay: '2026-07-05' });
    expect(periodOf({ firstDay: '2026-07-03' }, cycle)).toEqual({ firstDay: '2026-07-03', lastDay: '2026-07-10' });
  });

  it('refuses one that ends before it starts', () => {
    expect(refusalOf(() => periodOf({ lastDay: '2026-06-30' }, cycle))).toEqual({ code: 'period-reversed', field: 'lastDay' });
  });
});

describe('timePassed', () => {
  it.each([
    ['2026-06-30', '0.0000'], ['2026-07-01', '0.0000'], ['2026-07-02', '0.1000'], ['2026-07-10', '0.9000'], ['2026-07-11', '1.0000'], ['2027-01-01', '1.0000'],
  ])('on %s is %s: nothing on the first day, all on the day after the last', (today, share) => {
    expect(timePassed(cycle, today)).toBe(share);
  });

  it('knows a period of a single day', () => {
    expect(timePassed({ firstDay: '2026-07-01', lastDay: '2026-07-01' }, '2026-07-02')).toBe('1.0000');
  });
});

describe('dayAt', () => {
  it('is the day in the organization’s zone', () => {
    expect(dayAt('2026-07-01T15:59:59.999Z', 'Asia/Taipei')).toBe('2026-07-01');
    expect(dayAt('2026-07-01T16:00:00.000Z', 'Asia/Taipei')).toBe('2026-07-02');
  });
});
