import { describe, expect, it } from '@jest/globals';
import { event, type EventOf } from '@cairn/contracts';
import { checkIn, keyResult } from '../objectives/goal.fixture.js';
import { checkInsFold, mergedCheckIns, type CheckIns } from './check-ins.js';

function folded(...events: readonly EventOf[]): CheckIns {
  return events.reduce((state, happened, index) => checkInsFold.evolve(state, { ...happened, position: index + 1, version: index + 1, at: '2026-01-05T08:00:00.000Z' }), checkInsFold.initial);
}
const entry = (id: string, value: string) => ({ id, source: 'check-in', slot: 'o.1@2025-10-09', effectiveAt: '2025-10-01T00:00:00.000Z', value });
const correction = (checkInId: string, supersedes: string, changes: EventOf<'check-in.corrected'>['data']['changes']) => event('check-in.corrected', { ...keyResult, checkInId, supersedes, changes, reason: 'Miscounted.' });

describe('check-ins as evidence', () => {
  it('keep what was corrected beside its correction, which can be corrected itself', () => {
    const first = correction('o.1.2', 'o.1.1', [{ field: 'value', from: '21', to: '20' }, { field: 'confidence', from: '0.5', to: '0.6' }]);
    const second = correction('o.1.3', 'o.1.2', [{ field: 'effectiveAt', to: '2025-10-02T00:00:00.000Z' }]);
    expect(folded(checkIn('21'), first, second)).toEqual({
      'o.1': [entry('o.1.1', '21'), { ...entry('o.1.2', '20'), supersedes: 'o.1.1' }, { ...entry('o.1.3', '20'), supersedes: 'o.1.2', effectiveAt: '2025-10-02T00:00:00.000Z' }],
    });
  });

  it('lose a value that a correction takes back', () => {
    const { value: _value, ...unvalued } = entry('o.1.2', '21');
    expect(folded(checkIn('21'), correction('o.1.2', 'o.1.1', [{ field: 'value', from: '21' }]))['o.1']?.at(-1)).toEqual({ ...unvalued, supersedes: 'o.1.1' });
  });

  it('leave out a correction of nothing, and what is no check-in', () => {
    expect(folded(correction('o.1.2', 'o.1.1', [{ field: 'value', to: '1' }]))).toEqual({});
    expect(folded(event('check-in.acknowledged', { ...keyResult, checkInId: 'o.1.1', how: 'thanks' }))).toEqual({});
  });

  it('of several key results are put together', () => {
    const [one, other] = [folded(checkIn('21')), folded(checkIn('3', 1, 'o.2'))];
    expect(Object.keys(mergedCheckIns([one, other]))).toEqual(['o.1', 'o.2']);
  });
});
