import { describe, expect, it } from '@jest/globals';
import { CairnError } from '@cairn/contracts/errors';
import { parkingAfter, pauseOf } from './parking.js';

const NOW = Date.UTC(2026, 8, 11);
const backOff = { first: 1_000, most: 60_000 };
const poison = new CairnError('No such event type', { code: 'unknown-event-type' });

describe('parking', () => {
  it('notes the code, the attempts and the time of the next', () => {
    const first = parkingAfter(poison, undefined, NOW, backOff);
    expect(first).toEqual({ code: 'unknown-event-type', attempts: 1, since: '2026-09-11T00:00:00.000Z', retryAt: '2026-09-11T00:00:01.000Z' });
    expect(parkingAfter(poison, first, NOW + 5_000, backOff)).toEqual({ ...first, attempts: 2, retryAt: '2026-09-11T00:00:07.000Z' });
  });

  it('doubles the pause up to its cap', () => {
    const pauses: number[] = [];
    for (let parking = parkingAfter(poison, undefined, NOW, backOff); parking.attempts <= 9; parking = parkingAfter(poison, parking, NOW, backOff)) pauses.push(pauseOf(parking, NOW));
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(parkingAfter(poison, { code: 'x', attempts: 5_000, since: '', retryAt: '' }, NOW, backOff).retryAt).toBe('2026-09-11T00:01:00.000Z');
  });

  it('is due from its time on', () => {
    const parking = parkingAfter(poison, undefined, NOW, backOff);
    expect([NOW, NOW + 999, NOW + 1_000, NOW + 9_000].map((now) => pauseOf(parking, now))).toEqual([1_000, 1, 0, 0]);
  });

  it('has a code for every error', () => {
    const codes = [poison, Object.assign(new Error('bounds'), { code: 'bounds-crossed' }), new TypeError('x'), 'text'].map((error) => parkingAfter(error, undefined, NOW, backOff).code);
    expect(codes).toEqual(['unknown-event-type', 'bounds-crossed', 'follower-failed', 'follower-failed']);
  });
});
