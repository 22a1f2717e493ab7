import { describe, expect, it } from '@jest/globals';
import type { KeyResult } from '../key-result/key-result.js';
import type { Point } from '../key-result/series.js';
import { pointsOf } from '../key-result/series.js';
import { atLeast, dateOfDay, day, increase, said, weeklySlots } from '../testing/samples.js';
import type { DisagreementFacts } from './disagreement.js';
import { disagreements, isEarlyWarning } from './disagreement.js';
import type { MeasureEvery } from './measure-every.js';
import { nextFigureOn } from './measure-every.js';
import type { CheckIn } from './statement.js';

/** Slot n opens on day 7n; check-ins come on day 7n + 4. */
const onTrack = [0, 1, 2, 3].map((slot) => said(slot, 'on-track'));
const figures = (...values: readonly (readonly [number, string])[]): readonly Point[] =>
  pointsOf(values.map(([on, value], n) => ({ id: `p${n}`, source: 'check-in' as const, effectiveAt: day(on), value })), 'check-in');

function rules(points: readonly Point[], more: Partial<DisagreementFacts> & { readonly measureEvery?: MeasureEvery; readonly t?: string } = {}): readonly string[] {
  const { measureEvery, t = day(26), ...facts } = more;
  const every = measureEvery === undefined ? {} : { measureEvery };
  return disagreements({
    keyResult: increase('0', '10'), paceStatus: 'at-risk', checkIns: onTrack, slots: weeklySlots(6),
    figures: { points, t, firstDay: dateOfDay(0), timeZone: 'UTC', ...every }, ...facts,
  });
}
const MOVED = figures([4, '1'], [25, '2']);

describe('a disagreement by the pace', () => {
  it('is on track said while the pace is off track', () => {
    expect(rules(MOVED, { paceStatus: 'off-track' })).toEqual(['pace-off-track']);
  });

  it.each(['at-risk', 'on-track', 'none'] as const)('is none while the pace is %s', (paceStatus) => {
    expect(rules(MOVED, { paceStatus })).toEqual([]);
  });

  it('is none when the owner says something else, or nothing', () => {
    expect(rules(MOVED, { paceStatus: 'off-track', checkIns: [...onTrack, said(4, 'at-risk')] })).toEqual([]);
    expect(rules(MOVED, { paceStatus: 'off-track', checkIns: [] })).toEqual([]);
  });
});

describe('a disagreement by standing still', () => {
  const still = figures([4, '3'], [11, '3'], [18, '3'], [25, '3']);

  it('is on track said three slots running without one step towards the target', () => {
    expect(rules(still)).toEqual(['no-movement']);
  });

  it('stands beside that of the pace', () => {
    expect(rules(still, { paceStatus: 'off-track' })).toEqual(['pace-off-track', 'no-movement']);
  });

  it('is none after any step in the three slots, also one that was lost again', () => {
    expect(rules(figures([4, '3'], [11, '3.0000000001'], [18, '2'], [25, '1']))).toEqual([]);
    expect(rules(figures([4, '3'], [11, '2'], [18, '2.5'], [25, '2.5']))).toEqual([]);
  });

  it('counts the step into the first of them, and no step before', () => {
    expect(rules(figures([4, '2'], [11, '3'], [18, '3'], [25, '3']))).toEqual([]);
    expect(rules(figures([3, '1'], [4, '3'], [11, '3'], [25, '3']))).toEqual(['no-movement']);
  });

  it('sees a fall as no movement towards the target', () => {
    expect(rules(figures([4, '3'], [11, '2'], [25, '1']))).toEqual(['no-movement']);
  });

  it('starts from the start when there is no figure before', () => {
    expect(rules(figures([11, '0'], [18, '0'], [25, '0']))).toEqual(['no-movement']);
    expect(rules(figures([11, '1'], [18, '1'], [25, '1']))).toEqual([]);
  });

  it('is none once the target is reached', () => {
    expect(rules(figures([4, '10'], [11, '10'], [18, '10'], [25, '10']))).toEqual([]);
  });

  it.each<[string, KeyResult]>([['a range', atLeast('10')], ['a milestone', { type: 'milestone', steps: [] }], ['a boolean', { type: 'boolean' }]])('is none for %s', (_, keyResult) => {
    expect(rules(still, { keyResult })).toEqual([]);
  });

  it('knows a decrease', () => {
    expect(rules(figures([4, '8'], [11, '7']), { keyResult: { type: 'decrease', start: '10', target: '0' } })).toEqual([]);
    expect(rules(figures([4, '8'], [11, '9']), { keyResult: { type: 'decrease', start: '10', target: '0' } })).toEqual(['no-movement']);
  });
});

describe('three slots running', () => {
  const still = figures([4, '3']);
  const inSlots = (...slots: readonly number[]): readonly CheckIn[] => slots.map((slot) => said(slot, 'on-track'));

  it('are three, not two', () => {
    expect(rules(still, { checkIns: inSlots(0, 1), t: day(12) })).toEqual([]);
    expect(rules(still, { checkIns: inSlots(0, 1, 2), t: day(19) })).toEqual([]);
    expect(rules(figures(), { checkIns: inSlots(0, 1, 2), t: day(19) })).toEqual(['no-movement']);
  });

  it('are broken by a slot between without a check-in', () => {
    expect(rules(still, { checkIns: inSlots(0, 2, 3) })).toEqual([]);
    expect(rules(still, { checkIns: inSlots(1, 2, 4), t: day(33) })).toEqual([]);
  });

  it('are broken by another word', () => {
    expect(rules(still, { checkIns: [said(1, 'on-track'), said(2, 'at-risk'), said(3, 'on-track')] })).toEqual([]);
  });

  it('pass over an excused slot', () => {
    expect(rules(still, { checkIns: inSlots(1, 2, 4), slots: weeklySlots(6, [3]), t: day(33) })).toEqual(['no-movement']);
  });

  it('are not broken by the slot that is still open', () => {
    expect(rules(still, { checkIns: inSlots(1, 2, 3), t: day(29) })).toEqual(['no-movement']);
  });

  it('go by what was true last in each slot', () => {
    const twice = said(3, 'at-risk', { id: 'first', effectiveAt: day(22) });
    expect(rules(still, { checkIns: [said(1, 'on-track'), said(2, 'on-track'), twice, said(3, 'on-track')] })).toEqual(['no-movement']);
  });
});

describe('a metric with a rhythm of its own', () => {
  it('is left alone until its next figure can be there', () => {
    expect(rules(figures([4, '3']), { measureEvery: 'month' })).toEqual([]);
    expect(rules(figures([4, '3']), { measureEvery: 'quarter', t: day(60) })).toEqual([]);
  });

  it('is not left alone once its figure is overdue', () => {
    expect(rules(figures([4, '3']), { measureEvery: 'week' })).toEqual(['no-movement']);
    expect(rules(figures([-6, '3']), { measureEvery: 'month' })).toEqual(['no-movement']);
  });

  it('is not left alone when a new figure came and did not move', () => {
    expect(rules(figures([4, '3'], [11, '3']), { measureEvery: 'month' })).toEqual(['no-movement']);
  });

  it('waits for its first figure from its first day', () => {
    expect(rules(figures(), { measureEvery: '4-weeks', t: day(27) })).toEqual([]);
    expect(rules(figures(), { measureEvery: '4-weeks', t: day(28) })).toEqual(['no-movement']);
  });

  it.each<[MeasureEvery, string]>([
    ['day', '2026-02-01'], ['week', '2026-02-07'], ['2-weeks', '2026-02-14'], ['4-weeks', '2026-02-28'], ['month', '2026-02-28'], ['quarter', '2026-04-30'],
  ])('of every %s follows 31 January with %s', (measureEvery, next) => {
    expect(nextFigureOn('2026-01-31', measureEvery)).toBe(next);
  });
});

describe('isEarlyWarning', () => {
  it('is a worry said while the pace is on track', () => {
    expect([isEarlyWarning('at-risk', 'on-track'), isEarlyWarning('off-track', 'on-track')]).toEqual([true, true]);
  });

  it('is nothing else', () => {
    expect([isEarlyWarning('on-track', 'on-track'), isEarlyWarning(null, 'on-track'), isEarlyWarning('at-risk', 'at-risk'), isEarlyWarning('off-track', 'none')]).toEqual([false, false, false, false]);
  });
});
