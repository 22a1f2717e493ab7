import { describe, expect, it } from '@jest/globals';
import type { KeyResultValue } from '../key-result/key-result.js';
import type { Entry } from '../key-result/series.js';
import { LATER, between, dateOfDay, day, increase, valuedBySlot, weeklySlots } from '../testing/samples.js';
import type { KeyResultRecord, PlannedKeyResult, ScoreFacts } from './as-committed.js';
import { goalpostGain, readAsAmended, readAsCommitted } from './as-committed.js';
import { countingTeam } from './membership.js';

const planned = (id: string, target: string, more: Partial<PlannedKeyResult> = {}): PlannedKeyResult => ({
  id, keyResult: increase('0', target), weight: null, dueOn: dateOfDay(10), ...more,
});
const on = (n: number, value: KeyResultValue): Entry => ({ id: `c${n}`, source: 'check-in', effectiveAt: day(n), value });
const facts = (records: Readonly<Record<string, KeyResultRecord>>, t = LATER): ScoreFacts => ({ records: new Map(Object.entries(records)), timeZone: 'UTC', t });

const baseline = [planned('a', '100', { weight: '50' }), planned('b', '10')];
const values = { a: { history: [on(5, '40')] }, b: { history: [on(5, '5')] } };

describe('as committed', () => {
  it('holds the values against the targets and weights of the baseline', () => {
    expect(readAsCommitted(baseline, facts(values))).toEqual({
      keyResults: [{ id: 'a', progress: '0.4000', score: '0.4000' }, { id: 'b', progress: '0.5000', score: '0.5000' }],
      score: '0.4500',
    });
  });

  it('does not count what became true after the committed due date, to the end of that day in the organization’s zone', () => {
    const record = { a: { history: [on(5, '40'), { ...on(10, '60'), effectiveAt: '2026-01-15T23:59:59.999Z' }, { ...on(11, '90'), effectiveAt: '2026-01-16T00:00:00.000Z' }] } };
    expect(readAsCommitted([planned('a', '100')], facts(record)).score).toBe('0.6000');
    expect(readAsCommitted([planned('a', '100')], { ...facts(record), timeZone: 'Asia/Taipei' }).score).toBe('0.4000');
    expect(readAsCommitted([planned('a', '100')], { ...facts(record), timeZone: 'America/New_York' }).score).toBe('0.9000');
  });

  it('keeps in what was cancelled or replaced later, with the progress that it had', () => {
    const records = { ...values, b: { history: [on(5, '5'), on(8, '9')], cancelledAt: day(6) } };
    expect(readAsCommitted(baseline, facts(records)).keyResults[1]).toEqual({ id: 'b', progress: '0.5000', score: '0.5000' });
  });

  it('leaves out what was added later: it is not in the plan', () => {
    expect(readAsCommitted(baseline, facts({ ...values, c: { history: [on(5, '1')] } })).keyResults.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('holds scores to 0…1 and keeps progress raw', () => {
    expect(readAsCommitted([planned('a', '20')], facts(values))).toEqual({ keyResults: [{ id: 'a', progress: '2.0000', score: '1.0000' }], score: '1.0000' });
  });

  it('counts what nobody checked in on as 0', () => {
    expect(readAsCommitted([planned('x', '100')], facts({})).score).toBe('0.0000');
  });

  it('takes the slots of its own plan for mode kept', () => {
    const kept = { keyResult: between('1', '2', { mode: 'kept' }), slots: weeklySlots(2), dueOn: dateOfDay(60) };
    expect(readAsCommitted([planned('k', '0', kept)], facts({ k: { history: valuedBySlot('1', '5') } })).score).toBe('0.5000');
  });

  it('takes the measurements of a key result that is bound to a KPI', () => {
    const record: KeyResultRecord = { history: [on(5, '90'), { ...on(4, '40'), id: 'm', source: 'measurement' }], valueSource: 'measurement' };
    expect(readAsCommitted([planned('a', '100')], facts({ a: record })).score).toBe('0.4000');
  });
});

describe('as amended', () => {
  it('holds the values against the plan as it stands: without what was cancelled, with what was added', () => {
    const plan = [planned('a', '80', { weight: '50' }), planned('b', '10'), planned('c', '4')];
    const records = { ...values, b: { history: [on(5, '5')], cancelledAt: day(6) }, c: { history: [on(20, '3')] } };
    expect(readAsAmended(plan, facts(records))).toEqual({
      keyResults: [{ id: 'a', progress: '0.5000', score: '0.5000' }, { id: 'c', progress: '0.7500', score: '0.7500' }],
      score: '0.6250',
    });
  });

  it('looks no further than t', () => {
    expect(readAsAmended([planned('a', '100')], facts({ a: { history: [on(5, '40'), on(20, '90')] } }, day(19))).score).toBe('0.4000');
    expect(readAsCommitted([planned('a', '100')], facts({ a: { history: [on(5, '40'), on(7, '90')] } }, day(6))).score).toBe('0.4000');
  });
});

describe('goalpostGain', () => {
  it('is the score as amended less the score as committed', () => {
    expect([goalpostGain('0.4500', '0.6250'), goalpostGain('0.5000', '0.4000'), goalpostGain(null, '0.5000'), goalpostGain('0.5000', null)]).toEqual(['0.1750', '-0.1000', null, null]);
  });
});

describe('countingTeam', () => {
  const moved = { committedTeamId: 'old', teamId: 'new', cancelled: false };

  it('is as committed the team that committed it, wherever it moved and even if it was cancelled', () => {
    expect(countingTeam(moved, 'committed')).toBe('old');
    expect(countingTeam({ ...moved, cancelled: true }, 'committed')).toBe('old');
  });

  it('is as committed none for what was added later', () => {
    expect(countingTeam({ ...moved, committedTeamId: null }, 'committed')).toBeNull();
  });

  it('is as amended the team that has it, and none for what was cancelled', () => {
    expect(countingTeam(moved, 'amended')).toBe('new');
    expect(countingTeam({ ...moved, cancelled: true }, 'amended')).toBeNull();
  });
});
