import { describe, expect, it } from '@jest/globals';
import type { SlotState } from '@cairn/method';
import type { CheckInEntry } from '@cairn/rhythm';
import { talksOf } from './talks.js';

function slot(dueOn: string, excused: SlotState['excused'] = null): SlotState {
  const slot = { name: `k@${dueOn}`, dueOn } as SlotState['slot'];
  return { slot, excused, timeliness: null, miss: 'none' };
}

function said(id: string, dueOn: string, more: Partial<CheckInEntry>): CheckInEntry {
  return { id, source: 'check-in', slot: `k@${dueOn}`, timeliness: 'on-time', effectiveAt: `${dueOn}T12:00:00.000Z`, recordedAt: `${dueOn}T12:00:00.000Z`, answers: { moved: false, inTheWay: false, next: false }, ...more };
}

describe('what was said slot by slot', () => {
  const slots = [slot('2026-01-09'), slot('2026-01-16'), slot('2026-01-23', 'by-lead'), slot('2026-01-30')];

  it('is the last word of each slot that has one and counts', () => {
    const checkIns = [
      said('1', '2026-01-09', { confidence: '0.8', said: 'on-track' }),
      said('2', '2026-01-09', { confidence: '0.6' }),
      said('3', '2026-01-23', { confidence: '0.1', said: 'off-track' }),
      said('4', '2026-01-30', { said: 'at-risk' }),
    ];
    expect(talksOf(checkIns, slots)).toEqual([{ dueOn: '2026-01-09', confidence: '0.6', said: 'on-track' }, { dueOn: '2026-01-30', confidence: null, said: 'at-risk' }]);
  });

  it('is what stands after corrections', () => {
    const checkIns = [said('1', '2026-01-16', { confidence: '0.8' }), said('2', '2026-01-16', { confidence: '0.3', supersedes: '1' })];
    expect(talksOf(checkIns, slots)).toEqual([{ dueOn: '2026-01-16', confidence: '0.3', said: null }]);
  });
});
