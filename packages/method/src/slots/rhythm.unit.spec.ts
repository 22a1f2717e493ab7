import { describe, expect, it } from '@jest/globals';
import { julyStates } from '../testing/slots.js';
import { rhythmAt, rhythmRates } from './rhythm.js';

const AFTER_ALL = '2026-09-01T00:00:00.000Z';

describe('rhythmAt', () => {
  it('counts on time, late and after missed for what they are', () => {
    const states = julyStates({ timeliness: 'on-time' }, { timeliness: 'late' }, { timeliness: 'after-missed', miss: 'recorded' }, { miss: 'recorded' });
    expect(rhythmAt(states, AFTER_ALL)).toEqual({ slots: 4, onTime: 1, kept: 2, covered: 3 });
  });

  it('leaves excused slots out, filled or not', () => {
    expect(rhythmAt(julyStates({ excused: 'by-lead', timeliness: 'on-time' }, { excused: 'short-slot' }), AFTER_ALL)).toEqual({ slots: 2, onTime: 0, kept: 0, covered: 0 });
  });

  it('waits for the end of grace, also where the check-in is there', () => {
    const states = julyStates({ timeliness: 'on-time' });
    expect(rhythmAt(states, '2026-07-15T15:59:59.999Z')).toEqual({ slots: 0, onTime: 0, kept: 0, covered: 0 });
    expect(rhythmAt(states, '2026-07-15T16:00:00.000Z')).toEqual({ slots: 1, onTime: 1, kept: 1, covered: 1 });
  });

  it('changes afterwards in what is covered alone', () => {
    const before = rhythmAt(julyStates({ miss: 'recorded' }), '2026-07-16T00:00:00.000Z');
    const after = rhythmAt(julyStates({ miss: 'recorded', timeliness: 'after-missed' }), '2026-07-16T00:00:00.000Z');
    expect(after).toEqual({ ...before, covered: 1 });
  });
});

describe('rhythmRates', () => {
  it('are shares of the slots', () => {
    expect(rhythmRates({ slots: 3, onTime: 1, kept: 2, covered: 3 })).toEqual({ onTime: '0.3333', kept: '0.6667', covered: '1.0000' });
  });

  it('are none without a slot', () => {
    expect(rhythmRates({ slots: 0, onTime: 0, kept: 0, covered: 0 })).toEqual({ onTime: null, kept: null, covered: null });
  });
});
