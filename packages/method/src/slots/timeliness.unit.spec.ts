import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instants } from '../testing/arbitraries.js';
import { timelinessOf, timelinessOfSlot } from './timeliness.js';

const slot = { onTimeUntil: '2026-07-13T16:00:00.000Z', lateUntil: '2026-07-15T16:00:00.000Z' } as Parameters<typeof timelinessOf>[0];

describe('timelinessOf', () => {
  it.each([
    ['2026-07-08T00:00:00.000Z', 'on-time'],
    ['2026-07-13T15:59:59.999Z', 'on-time'],
    ['2026-07-13T16:00:00.000Z', 'late'],
    ['2026-07-15T15:59:59.999Z', 'late'],
    ['2026-07-15T16:00:00.000Z', 'after-missed'],
  ])('of a check-in recorded at %s is %s', (recordedAt, timeliness) => {
    expect(timelinessOf(slot, recordedAt, 'none')).toBe(timeliness);
  });

  it('is after missed once the miss is recorded, whatever the clock says', () => {
    expect(timelinessOf(slot, '2026-07-13T00:00:00.000Z', 'recorded')).toBe('after-missed');
  });

  it('parts all time in three, in this order', () => {
    const order = ['on-time', 'late', 'after-missed'];
    fc.assert(
      fc.property(instants('2026-07-10', '2026-07-20'), instants('2026-07-10', '2026-07-20'), (one, other) => {
        const [earlier, later] = [one, other].toSorted();
        const ranks = [earlier, later].map((at) => order.indexOf(timelinessOf(slot, at ?? one, 'none')));
        expect(ranks).not.toContain(-1);
        expect(ranks).toEqual(ranks.toSorted());
      }),
    );
  });
});

describe('timelinessOfSlot', () => {
  it('is that of its first check-in', () => {
    expect(timelinessOfSlot(['late', 'after-missed'])).toBe('late');
    expect(timelinessOfSlot(['after-missed'])).toBe('after-missed');
  });

  it('is none before there is one', () => {
    expect(timelinessOfSlot([])).toBeNull();
  });
});
