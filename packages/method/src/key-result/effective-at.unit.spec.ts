import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import { checkEffectiveAt } from './effective-at.js';

/** The cycle starts on 1 July; 31 days before, 31 May starts in Taipei on 30 May, 16:00 UTC. */
const limits = { cycleStart: '2026-07-01', timeZone: 'Asia/Taipei', now: '2026-09-11T09:00:00.000Z' };

describe('checkEffectiveAt', () => {
  it.each(['2026-05-30T16:00:00.000Z', '2026-09-11T09:00:00.000Z', '2026-09-11T09:05:00.000Z'])('accepts %s', (at) => {
    expect(() => checkEffectiveAt(at, limits)).not.toThrow();
  });

  it.each([
    ['2026-05-30T15:59:59.999Z', 'effective-at-too-early'],
    ['2026-09-11T09:05:00.001Z', 'effective-at-too-late'],
    ['2026-09-11', 'not-an-instant'],
  ])('refuses %s as %s', (at, code) => {
    expect(refusalOf(() => checkEffectiveAt(at, limits))).toEqual({ code, field: 'effectiveAt' });
  });
});
