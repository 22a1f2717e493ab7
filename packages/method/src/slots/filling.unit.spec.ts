import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import { julyStates } from '../testing/slots.js';
import { slotFilledBy } from './filling.js';
import type { SlotState } from './state.js';
import { newlyMissed, slotView } from './state.js';

const filled = (states: readonly SlotState[], recordedAt: string, slot?: string): string | null =>
  slotFilledBy({ recordedAt, ...(slot === undefined ? {} : { slot }) }, states)?.slot.dueOn ?? null;

/** The slot of 10 July is due at 09:00 UTC and missed from 15 July, 16:00 UTC on. */
describe('the slot that a check-in fills', () => {
  it('is the current one', () => {
    expect(filled(julyStates(), '2026-07-06T00:00:00.000Z')).toBe('2026-07-10');
  });

  it('is the oldest that is open, while its grace lasts', () => {
    expect(filled(julyStates(), '2026-07-15T15:59:59.999Z')).toBe('2026-07-10');
    expect(filled(julyStates(), '2026-07-15T16:00:00.000Z')).toBe('2026-07-17');
  });

  it('is not one that has a check-in already', () => {
    expect(filled(julyStates({ timeliness: 'on-time' }), '2026-07-13T00:00:00.000Z')).toBe('2026-07-17');
  });

  it('is not one whose miss is recorded, nor one that is excused', () => {
    expect(filled(julyStates({ miss: 'recorded' }), '2026-07-13T00:00:00.000Z')).toBe('2026-07-17');
    expect(filled(julyStates({ excused: 'by-lead' }), '2026-07-13T00:00:00.000Z')).toBe('2026-07-17');
  });

  it('is the current one again when nothing is open, and never one that has not begun', () => {
    expect(filled(julyStates({ timeliness: 'on-time' }), '2026-07-10T08:59:59.999Z')).toBe('2026-07-10');
    expect(filled(julyStates({ timeliness: 'on-time' }), '2026-07-10T09:00:00.000Z')).toBe('2026-07-17');
    expect(filled(julyStates({ excused: 'short-slot' }), '2026-07-06T00:00:00.000Z')).toBe('2026-07-10');
  });

  it('is the last one after the due date', () => {
    expect(filled(julyStates(), '2026-09-01T00:00:00.000Z')).toBe('2026-07-31');
  });

  it('is none before the first begins', () => {
    expect(filled(julyStates(), '2026-07-01T01:59:59.999Z')).toBeNull();
    expect(filled([], '2026-07-06T00:00:00.000Z')).toBeNull();
  });

  it('is the one that it names, open or not', () => {
    expect(filled(julyStates({ miss: 'recorded' }), '2026-07-20T00:00:00.000Z', 'kr@2026-07-10')).toBe('2026-07-10');
    expect(refusalOf(() => filled(julyStates(), '2026-07-20T00:00:00.000Z', 'kr@2026-07-11'))).toEqual({ code: 'unknown-slot', field: 'slot' });
  });
});

describe('newlyMissed', () => {
  const missed = (states: readonly SlotState[], t: string): readonly string[] => newlyMissed(states, t).map(({ slot }) => slot.dueOn);

  it('are the slots whose grace has ended without a check-in', () => {
    expect(missed(julyStates(), '2026-07-15T15:59:59.999Z')).toEqual([]);
    expect(missed(julyStates(), '2026-07-15T16:00:00.000Z')).toEqual(['2026-07-10']);
    expect(missed(julyStates({ timeliness: 'late' }), '2026-07-23T00:00:00.000Z')).toEqual(['2026-07-17']);
  });

  it('are not those recorded before: a miss is recorded once', () => {
    expect(missed(julyStates({ miss: 'recorded' }), '2026-07-23T00:00:00.000Z')).toEqual(['2026-07-17']);
  });

  it('are not those excused', () => {
    expect(missed(julyStates({ excused: 'on-leave' }, { excused: 'closed' }), '2026-07-23T00:00:00.000Z')).toEqual([]);
  });
});

describe('slotView', () => {
  it('is what progress, health and disagreement see', () => {
    expect(julyStates({ excused: 'by-lead' }).map(slotView)[0]).toEqual({
      name: 'kr@2026-07-10', opensAt: '2026-07-01T02:00:00.000Z', dueAt: '2026-07-10T09:00:00.000Z', lateUntil: '2026-07-15T16:00:00.000Z', excused: true,
    });
    expect(julyStates().map(slotView)[0]?.excused).toBe(false);
  });
});
