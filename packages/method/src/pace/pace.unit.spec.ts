import { describe, expect, it } from '@jest/globals';
import type { PacedKeyResult } from '../objective/roll-up.js';
import { objectivePace, paceOf } from './pace.js';

describe('paceOf', () => {
  it.each([['0.4500', '0.5000', '0.9000'], ['0.6000', '0.5000', '1.2000'], ['-0.1000', '0.5000', '-0.2000'], ['0.1000', '0.3000', '0.3333']])('%s of %s expected is %s', (progress, expected, pace) => {
    expect(paceOf(progress, expected)).toBe(pace);
  });

  it('is none while nothing is expected, or where there is nothing to expect', () => {
    expect([paceOf('0.5000', '0.0000'), paceOf('0.5000', null), paceOf(null, '0.5000')]).toEqual([null, null, null]);
  });

  it('is told from the figures shown: 0.3333 of 0.3333, not of a third', () => {
    expect(paceOf('0.3333', '0.3334')).toBe('0.9997');
  });
});

describe('objectivePace', () => {
  const keyResult = (progress: string | null, expected: string | null, weight: string | null = null): PacedKeyResult => ({
    id: 'k', progress, expected, weight, cancelled: false,
  });

  it('is what is done of what was expected, weighted, each held to 0…1', () => {
    expect(objectivePace([keyResult('0.6000', '0.5000', '75'), keyResult('-0.2000', '0.5000', '25')])).toBe('0.9000');
    expect(objectivePace([keyResult('3.0000', '0.5000'), keyResult('0.0000', '0.5000')])).toBe('1.0000');
  });

  it('leaves out key results without a pace, done or not', () => {
    expect(objectivePace([keyResult('0.2000', '0.5000'), keyResult('0.0000', null), keyResult('0.9000', '0.0000'), keyResult(null, '0.5000')])).toBe('0.4000');
  });

  it('leaves out what is cancelled', () => {
    expect(objectivePace([keyResult('0.2000', '0.5000'), { ...keyResult('1.0000', '0.5000'), cancelled: true }])).toBe('0.4000');
  });

  it('is none when no key result has a pace, or those that have weigh nothing', () => {
    expect(objectivePace([])).toBeNull();
    expect(objectivePace([keyResult('0.2000', null)])).toBeNull();
    expect(objectivePace([keyResult('0.2000', '0.5000', '0'), keyResult('0.2000', null)])).toBeNull();
  });
});
