import { describe, expect, it } from '@jest/globals';
import type { KeyResult, KeyResultValue, MilestoneKeyResult, RangeKeyResult } from '../key-result/key-result.js';
import { LATER, atLeast, atMost, between, increase, valued, valuedBySlot, weeklySlots } from '../testing/samples.js';
import { goalpostMove } from './direction.js';

function direction(before: KeyResult, after: KeyResult, ...values: readonly KeyResultValue[]): string {
  return goalpostMove({ before, after, evidence: { history: valued(...values) }, t: LATER }).direction;
}
const steps = (...ids: readonly string[]): MilestoneKeyResult => ({ type: 'milestone', steps: ids.map((id) => ({ id, weight: '1', dueOn: null })) });

describe('goalpostMove', () => {
  it('tells the progress of the current value before and after', () => {
    const before: KeyResult = { type: 'decrease', start: '30', target: '12' };
    expect(goalpostMove({ before, after: { ...before, target: '15' }, evidence: { history: valued('21') }, t: LATER })).toEqual({
      direction: 'eased', progressBefore: '0.5000', progressAfter: '0.6000',
    });
  });

  it.each<[string, [KeyResult, KeyResult], string, string]>([
    ['a nearer target', [increase('0', '100'), increase('0', '80')], '40', 'eased'],
    ['a further target', [increase('0', '100'), increase('0', '120')], '40', 'tightened'],
    ['a start moved away', [increase('0', '100'), increase('-100', '100')], '40', 'eased'],
    ['a wider bound', [atLeast('10', '5'), atLeast('8', '5')], '7', 'eased'],
    ['a narrower bound', [atMost('10', '5'), atMost('8', '5')], '9', 'tightened'],
    ['a wider tolerance', [atLeast('10', '5'), atLeast('10', '10')], '7', 'eased'],
    ['no change of terms', [increase('0', '100'), increase('0', '100')], '40', 'neutral'],
  ])('goes by the current value: %s', (_, [before, after], value, expected) => {
    expect(direction(before, after, value)).toBe(expected);
  });

  it('judges the value that is there, even when others would say otherwise', () => {
    expect(direction(increase('0', '100'), increase('40', '60'), '45')).toBe('tightened');
    expect(direction(increase('0', '100'), increase('40', '60'), '80')).toBe('eased');
  });
});

describe('where the current value gives the same', () => {
  it.each<[string, KeyResult, KeyResult, string]>([
    ['a nearer target before the first check-in', increase('0', '100'), increase('0', '50'), 'eased'],
    ['a further target before the first check-in', increase('0', '100'), increase('0', '150'), 'tightened'],
    ['start and target pulled apart and together', increase('0', '100'), increase('40', '60'), 'neutral'],
    ['another type', increase('0', '100'), atLeast('100'), 'neutral'],
    ['a baseline', { type: 'baseline' }, { type: 'baseline' }, 'neutral'],
  ])('other values decide: %s', (_, before, after, expected) => {
    expect(direction(before, after)).toBe(expected);
  });

  it.each<[string, RangeKeyResult, RangeKeyResult, string]>([
    ['a low bound put down', between('10', '20'), between('8', '20'), 'eased'],
    ['a low bound put up', between('10', '20'), between('12', '20'), 'tightened'],
    ['a high bound put up', between('10', '20'), between('10', '22'), 'eased'],
    ['a high bound put down', between('10', '20'), between('10', '18'), 'tightened'],
    ['both bounds moved up', between('10', '20'), between('12', '22'), 'neutral'],
    ['a high bound dropped', between('10', '20'), atLeast('10'), 'eased'],
    ['a low bound dropped', between('10', '20'), atMost('20'), 'eased'],
    ['a high bound added', atLeast('10'), between('10', '20'), 'tightened'],
    ['a low bound added', atMost('20'), between('10', '20'), 'tightened'],
    ['a narrower tolerance', between('10', '20', { tolerance: '5' }), between('10', '20', { tolerance: '4' }), 'tightened'],
    ['a wider tolerance', between('10', '20', { tolerance: '5' }), between('10', '20', { tolerance: '6' }), 'eased'],
    ['the same range', between('10', '20', { tolerance: '5' }), between('10.0', '20', { tolerance: '5.00' }), 'neutral'],
  ])('the room of a range decides inside: %s', (_, before, after, expected) => {
    expect(direction(before, after, '15')).toBe(expected);
  });

  it('the old steps decide of a milestone', () => {
    expect(direction(steps('a', 'b'), steps('a', 'b', 'c'), [])).toBe('tightened');
    expect(direction(steps('a', 'b'), steps('a', 'b'), [])).toBe('neutral');
    expect(direction(steps('a', 'b', 'c'), steps('a', 'b'), ['a'])).toBe('eased');
  });
});

it('counts the slots that the moved bounds would have kept', () => {
  const evidence = { history: valuedBySlot('9', '12'), slots: weeklySlots(4) };
  const at = (low: string): KeyResult => ({ type: 'at-least', mode: 'kept', low, tolerance: null });
  expect(goalpostMove({ before: at('10'), after: at('9'), evidence, t: LATER })).toEqual({ direction: 'eased', progressBefore: '0.2500', progressAfter: '0.5000' });
});
