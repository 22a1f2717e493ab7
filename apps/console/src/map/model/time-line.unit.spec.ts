import { describe, expect, it } from '@jest/globals';
import { dayAt, positionOf, timeLineOf, weeksOf } from './time-line.js';

const QUARTER = { start: '2026-09-21', end: '2026-12-18' };

describe('the line of days', () => {
  it('ends with now behind the last day that is over', () => {
    const line = timeLineOf(QUARTER, '2026-09-24');
    expect(line).toEqual({ first: '2026-09-21', last: '2026-09-23', now: 3 });
    expect(line && [0, 1, 2, 3].map((position) => dayAt(line, position))).toEqual(['2026-09-21', '2026-09-22', '2026-09-23', undefined]);
  });

  it('ends with the cycle when that is over', () => {
    expect(timeLineOf(QUARTER, '2027-03-01')).toMatchObject({ last: '2026-12-18', now: 89 });
  });

  it('is not there before a day of the cycle is over', () => {
    expect(timeLineOf(QUARTER, '2026-09-21')).toBeUndefined();
  });

  it('knows where a day stands, outside at the nearest end', () => {
    const line = timeLineOf(QUARTER, '2027-03-01') ?? { first: '', last: '', now: 0 };
    expect([undefined, '2026-09-21', '2026-10-01', '2026-01-01', '2027-02-01'].map((day) => positionOf(line, day))).toEqual([89, 0, 10, 0, 88]);
    expect(weeksOf(line).slice(0, 2)).toEqual([0, 7]);
    expect(weeksOf(line).at(-1)).toBe(89);
  });
});
