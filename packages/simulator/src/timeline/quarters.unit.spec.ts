import { dayNumber, timePassed, weekdayOf, dayAt } from '@cairn/method';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { namedIds } from '../random/named-ids.js';
import { localClock } from './local-clock.js';
import { quartersOf, type Past } from './quarters.js';

const clock = localClock('Asia/Taipei');
const quarters = (past: Past) => quartersOf(past, clock, namedIds(1));
const nows = fc.date({ min: new Date('2020-01-01T00:00:00.000Z'), max: new Date('2035-01-01T00:00:00.000Z'), noInvalidDate: true }).map((date) => date.toISOString());

describe('the cycles', () => {
  it('are 13 weeks from Monday to Friday, one after the other, the last one about two thirds through', () => {
    fc.assert(
      fc.property(nows, (now) => {
        const all = quarters({ now });
        expect(all.map(({ start }) => weekdayOf(dayNumber(start)))).toEqual([1, 1, 1]);
        expect(all.map(({ start, end }) => dayNumber(end) - dayNumber(start))).toEqual([88, 88, 88]);
        expect(all.map(({ start }) => dayNumber(start) - dayNumber(all[0].start))).toEqual([0, 91, 182]);
        const running = all[2];
        const passed = Number(timePassed({ firstDay: running?.start ?? '', lastDay: running?.end ?? '' }, dayAt(now, clock.timeZone)));
        expect(passed > 0.63 && passed < 0.72).toBe(true);
        expect(all.map(({ closed }) => closed)).toEqual([true, true, false]);
      }),
    );
  });

  it('are as many as asked for, or as fit into the weeks', () => {
    const now = '2026-11-22T06:00:00.000Z';
    const count = (past: Omit<Past, 'now'>): number => quarters({ now, ...past }).length;
    expect([count({}), count({ cycles: 0 }), count({ cycles: 4 }), count({ weeks: 4 }), count({ weeks: 35 }), count({ weeks: 61 })]).toEqual([3, 1, 5, 1, 3, 5]);
  });

  it('name the one that follows', () => {
    const all = quarters({ now: '2026-11-22T06:00:00.000Z' });
    expect(all.map(({ nextCycleId }) => nextCycleId)).toEqual([all[1]?.cycleId, all[2]?.cycleId, undefined]);
  });
});
