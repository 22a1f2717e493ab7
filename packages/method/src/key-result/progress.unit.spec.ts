import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import { LATER, atLeast, between, day, increase, valued, valuedBySlot, weeklySlots } from '../testing/samples.js';
import type { KeyResult } from './key-result.js';
import { isOutsideAt, progressAt, valueAt } from './progress.js';
import type { Entry } from './series.js';

const milestone: KeyResult = { type: 'milestone', steps: [{ id: 'a', weight: '1', dueOn: null }, { id: 'b', weight: '1', dueOn: null }] };

describe('progressAt', () => {
  it.each<[string, KeyResult, readonly Entry[], string]>([
    ['an increase', increase('0', '10'), valued('4', '6'), '0.6000'],
    ['a decrease', { type: 'decrease', start: '10', target: '0' }, valued('4', '6'), '0.4000'],
    ['a range by its latest value', between('1', '3', { tolerance: '2' }), valued('2', '4'), '0.5000'],
    ['a range by its slots', between('1', '3', { mode: 'kept' }), valuedBySlot('2', '4'), '0.5000'],
    ['a milestone, by all steps finished so far', milestone, valued(['a'], ['b']), '0.5000'],
    ['a boolean that is done', { type: 'boolean' }, valued(false, true), '1.0000'],
    ['a boolean that is not', { type: 'boolean' }, valued(true, false), '0.0000'],
  ])('tells %s', (_, keyResult, history, progress) => {
    expect(progressAt(keyResult, { history, slots: weeklySlots(2) }, LATER)).toBe(progress);
  });

  it.each<[string, KeyResult]>([
    ['an increase', increase('5', '10')], ['a range', atLeast('10')], ['a range of slots', between('1', '3', { mode: 'kept' })], ['a milestone', milestone], ['a boolean', { type: 'boolean' }],
  ])('is 0 for %s that nobody has checked in on', (_, keyResult) => {
    expect(progressAt(keyResult, { history: [], slots: weeklySlots(2) }, LATER)).toBe('0.0000');
  });

  it('is 0 while there is only an opening value', () => {
    expect(progressAt(increase('0', '10'), { history: [{ id: 'o', source: 'opening', effectiveAt: day(0), value: '5' }] }, LATER)).toBe('0.0000');
  });

  it('is none for a baseline, with or without a number', () => {
    expect(progressAt({ type: 'baseline' }, { history: valued('42') }, LATER)).toBeNull();
  });

  it('is moved by an automatic value without any check-in, and then by nothing else', () => {
    const history: readonly Entry[] = [...valued('9'), { id: 'm', source: 'measurement', effectiveAt: day(0), value: '3' }];
    expect(progressAt(increase('0', '10'), { history, valueSource: 'measurement' }, LATER)).toBe('0.3000');
    expect(progressAt(increase('0', '10'), { history }, LATER)).toBe('0.9000');
  });

  it('looks at what was true by t', () => {
    expect(progressAt(increase('0', '10'), { history: valued('4', '6') }, day(0))).toBe('0.4000');
  });

  it('refuses a key result without a way to tell, measured or not', () => {
    expect(refusalOf(() => progressAt(increase('1', '1'), { history: [] }, LATER)).code).toBe('start-equals-target');
    expect(refusalOf(() => progressAt(atLeast('0'), { history: [] }, LATER)).code).toBe('tolerance-zero');
  });
});

describe('isOutsideAt', () => {
  it('goes by the current value, and is false while there is none', () => {
    const range = atLeast('10');
    expect(isOutsideAt(range, { history: valued('12', '9.99') }, LATER)).toBe(true);
    expect(isOutsideAt(range, { history: valued('9.99', '10') }, LATER)).toBe(false);
    expect(isOutsideAt(range, { history: [] }, LATER)).toBe(false);
  });
});

describe('valueAt', () => {
  it('is the value that progress is told from', () => {
    expect(valueAt({ history: valued('4', '6') }, day(0))).toBe('4');
  });
});
