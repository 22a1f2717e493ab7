import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyResult, logRow, objective, planLog } from '../okr-export/sheet.fixture.js';

const at = (clock: string) => `2026-07-10T${clock}:00+08:00`;

describe('a log of check-ins', () => {
  it('stands in the order in which it was recorded, whatever the order of rows', () => {
    const { checkIns } = planLog([{ ...logRow, recordedAt: at('12:00') }, { ...logRow, recordedAt: at('10:00') }, { ...logRow, recordedAt: at('11:00') }]);
    expect(checkIns.map(({ line }) => line)).toEqual([3, 4, 2]);
  });

  it('the same rows in any order are the same plan, but for their lines', () => {
    const rows = ['09:00', '10:00', '11:00', '12:00'].flatMap((clock) => [{ ...logRow, recordedAt: at(clock) }, { ...logRow, recordedAt: at(clock), kind: 'corrects', value: '24' }]);
    const planned = (sheet: typeof rows) => planLog(sheet).checkIns.map(({ line: _line, ...checkIn }) => checkIn);
    const expected = planned(rows);
    expect(expected).toHaveLength(8);
    fc.assert(fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(planned(shuffled)).toEqual(expected);
    }), { numRuns: 30 });
  });

  it('a correction supersedes the newest earlier row of its key result and date, be it a correction', () => {
    const { checkIns } = planLog([
      { ...logRow, recordedAt: at('12:00'), kind: 'corrects', value: '23' },
      { ...logRow, recordedAt: at('10:00') },
      { ...logRow, recordedAt: at('11:00'), kind: 'corrects', value: '24' },
      { ...logRow, effectiveOn: '2026-07-09', recordedAt: at('11:30') },
      { ...logRow, recordedAt: at('13:00'), value: '22' },
    ]);
    const byLine = new Map(checkIns.map((checkIn) => [checkIn.line, checkIn]));
    expect([2, 3, 4, 5, 6].map((line) => byLine.get(line)?.supersedes ?? null)).toEqual([byLine.get(4)?.id, null, byLine.get(3)?.id, null, null]);
  });

  it('at the same time a correction comes after what it corrects', () => {
    const { checkIns, refusals } = planLog([{ ...logRow, kind: 'corrects', value: '24' }, logRow]);
    expect(refusals).toEqual([]);
    expect(checkIns.map(({ line }) => line)).toEqual([3, 2]);
  });

  it('a correction of a refused row corrects nothing', () => {
    const { refusals } = planLog([{ ...logRow, value: 'abc' }, { ...logRow, recordedAt: at('12:00'), kind: 'corrects' }]);
    expect(refusals.map(({ line, code }) => [line, code])).toEqual([[2, 'unreadable-number'], [3, 'correction-of-nothing']]);
  });

  it('mended rows may correct what an earlier import recorded', () => {
    const [first] = planLog([logRow]).checkIns;
    const known = first === undefined ? [] : [first];
    const correction = { ...logRow, recordedAt: at('12:00'), kind: 'corrects', value: '24' };
    expect(planLog([correction], undefined, { checkIns: known }).checkIns).toMatchObject([{ supersedes: first?.id }]);
    expect(planLog([logRow, correction], undefined, { checkIns: known }).checkIns).toMatchObject([{ id: first?.id }, { supersedes: first?.id }]);
  });

  it('an empty value is no new figure; confidence and health may be left unsaid', () => {
    expect(planLog([{ ...logRow, value: '' }]).checkIns).toMatchObject([{ value: null, confidence: null, health: null, note: null }]);
  });

  it('values are read by the type and the unit of the key result', () => {
    const valueOf = (goal: object, value: string) => planLog([{ ...logRow, value }], [objective, { ...keyResult, ...goal }]).checkIns.map((checkIn) => checkIn.value)[0];
    expect(valueOf({ unit: '%' }, '25 %')).toBe('25');
    expect(valueOf({ unit: 'TWD' }, '$1,234.50')).toBe('1234.5');
    expect(valueOf({ unit: '', startValue: '', target: 'done' }, 'yes')).toBe(true);
    expect(valueOf({ unit: '', startValue: '', target: 'Signed; Open' }, 'open; signed')).toEqual(['s2', 's1']);
  });

  it('a date is the start of its day in the zone, so it may be recorded from then on', () => {
    const { checkIns, refusals } = planLog([{ ...logRow, recordedAt: '2026-07-10' }]);
    expect(refusals).toEqual([]);
    expect(checkIns).toMatchObject([{ effectiveAt: '2026-07-09T16:00:00.000Z', recordedAt: '2026-07-09T16:00:00.000Z' }]);
  });

  it('an address is known whatever its case', () => {
    expect(planLog([{ ...logRow, authorEmail: 'Ann@Example.TEST' }]).refusals).toEqual([]);
  });
});
