import { describe, expect, it } from '@jest/globals';
import { slotsOf, PLAIN_CALENDAR, type SlotState } from '@cairn/method';
import { missesDue, type KeyResultSlots } from './misses.js';

const FIRST_DUE = '2026-01-09T16:00:00.000Z';
const GRACE_ENDS = '2026-01-15T00:00:00.000Z';

function keyResult(n: number, ...become: readonly Partial<SlotState>[]): KeyResultSlots {
  const keyResultId = `o.${String(n).padStart(3, '0')}`;
  const begins = '2026-01-05T08:00:00.000Z';
  const cadence = { every: 'week', weekday: 5, hour: 16, from: '2026-01-05' } as const;
  const slots = slotsOf({ keyResultId, begins, terms: [{ from: begins, cadence, calendar: PLAIN_CALENDAR, timeZone: 'UTC', dueOn: '2026-01-23', graceIn: 'working-days' }] });
  const states = slots.map((slot, index): SlotState => ({ slot, excused: null, timeliness: null, miss: 'none', ...become[index] }));
  return { of: { objectiveId: 'o', cycleId: 'q', teamId: 't', keyResultId, responsibleId: 'ann' }, states };
}

const missedSlots = (...asked: Parameters<typeof missesDue>) => missesDue(...asked).map(({ due, part, misses }) => [due, part, misses.map(({ slot }) => slot)]);

describe('the misses that are due', () => {
  it('are the slots past their grace, not before', () => {
    expect(missesDue('t', [keyResult(1)], '2026-01-14T23:59:59.999Z')).toEqual([]);
    expect(missesDue('t', [keyResult(1)], GRACE_ENDS)).toEqual([
      {
        teamId: 't',
        due: FIRST_DUE,
        part: 1,
        misses: [{ objectiveId: 'o', cycleId: 'q', teamId: 't', keyResultId: 'o.001', responsibleId: 'ann', slot: 'o.001@2026-01-09', due: FIRST_DUE }],
      },
    ]);
  });

  it('are not those filled, excused or recorded', () => {
    const others = [keyResult(2, { timeliness: 'late' }), keyResult(3, { excused: 'on-leave' }), keyResult(4, { miss: 'recorded' })];
    expect(missedSlots('t', [keyResult(1), ...others], GRACE_ENDS)).toEqual([[FIRST_DUE, 1, ['o.001@2026-01-09']]]);
  });

  it('stand apart by due moment, oldest first', () => {
    expect(missedSlots('t', [keyResult(2, { miss: 'recorded' }), keyResult(1)], '2026-02-01T00:00:00.000Z')).toEqual([
      [FIRST_DUE, 1, ['o.001@2026-01-09']],
      ['2026-01-16T16:00:00.000Z', 1, ['o.001@2026-01-16', 'o.002@2026-01-16']],
      ['2026-01-23T16:00:00.000Z', 1, ['o.001@2026-01-23', 'o.002@2026-01-23']],
    ]);
  });

  it('come in parts of a hundred at most', () => {
    const team = Array.from({ length: 250 }, (_, n) => keyResult(n));
    expect(missesDue('t', team, GRACE_ENDS).map(({ part, misses }) => [part, misses.length])).toEqual([[1, 100], [2, 100], [3, 50]]);
  });

  it('keep their part when others are recorded: the same commands however often it is asked', () => {
    const recorded = Array.from({ length: 250 }, (_, n) => keyResult(n, n < 150 ? { miss: 'recorded' } : {}));
    const batches = missesDue('t', recorded.toReversed(), GRACE_ENDS);
    expect(batches.map(({ part, misses }) => [part, misses.length, misses[0]?.keyResultId])).toEqual([[2, 50, 'o.150'], [3, 50, 'o.200']]);
  });
});
