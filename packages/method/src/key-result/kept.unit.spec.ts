import { describe, expect, it } from '@jest/globals';
import { between, day, valuedBySlot, weeklySlots } from '../testing/samples.js';
import { keptProgress } from './kept.js';
import type { Entry } from './series.js';
import { pointsOf } from './series.js';

const range = between('10', '20', { mode: 'kept' });
const kept = (history: readonly Entry[], slots = weeklySlots(4), source: 'check-in' | 'measurement' = 'check-in'): string | null =>
  keptProgress(range, slots, pointsOf(history, source));

describe('keptProgress', () => {
  it('is the slots inside of all that are planned, also those to come', () => {
    expect(kept(valuedBySlot('15', '25', '10'))).toBe('0.5000');
  });

  it('takes of several values of a slot the one that was true last', () => {
    const first: Entry = { id: 'x', source: 'check-in', slot: 's0', effectiveAt: day(3), value: '15' };
    const told: Entry = { id: 'y', source: 'check-in', slot: 's0', effectiveAt: day(2), value: '99' };
    expect(kept([first, told])).toBe('0.2500');
    expect(kept([first, { ...told, effectiveAt: day(4) }])).toBe('0.0000');
  });

  it('leaves excused slots out, above and below the line', () => {
    expect(kept(valuedBySlot('15', '15'), weeklySlots(4, [1, 3]))).toBe('0.5000');
  });

  it('counts a slot without a value as not kept: missed, or still to come', () => {
    const withoutSecond = valuedBySlot('15', '15', '15').filter(({ slot }) => slot !== 's1');
    expect(kept(withoutSecond)).toBe('0.5000');
  });

  it('takes the value of a check-in after the miss: the miss is a matter of the rhythm', () => {
    const late: Entry = { id: 'z', source: 'check-in', slot: 's0', effectiveAt: day(5), value: '15' };
    expect(kept([late])).toBe('0.2500');
  });

  it('puts a measurement into the slot in which it was true, its opening included and its due moment not', () => {
    const measured = (id: string, effectiveAt: string): Entry => ({ id, source: 'measurement', effectiveAt, value: '15' });
    expect(kept([measured('a', day(7))], weeklySlots(4), 'measurement')).toBe('0.2500');
    expect(kept([measured('a', day(0)), measured('b', day(6)), measured('c', day(7))], weeklySlots(4), 'measurement')).toBe('0.5000');
    expect(kept([measured('a', day(28))], weeklySlots(4), 'measurement')).toBe('0.0000');
  });

  it('is not measured without a slot that counts', () => {
    expect(kept(valuedBySlot('15'), [])).toBeNull();
    expect(kept(valuedBySlot('15'), weeklySlots(1, [0]))).toBeNull();
  });
});
