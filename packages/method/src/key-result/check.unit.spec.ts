import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import { atLeast, atMost, between, increase } from '../testing/samples.js';
import { checkKeyResult } from './check.js';
import type { KeyResult } from './key-result.js';
import { checkValue } from './value.js';

const step = (weight: string, id = 'a'): { id: string; weight: string; dueOn: null } => ({ id, weight, dueOn: null });

describe('checkKeyResult', () => {
  it.each<[string, KeyResult]>([
    ['an increase', increase('0', '1')],
    ['a range with tolerance', atLeast('0', '1')],
    ['a range whose bound gives the tolerance', atMost('-3')],
    ['a range with one bound of 0', between('0', '1')],
    ['a range of slots, which needs no tolerance', between('0', '0', { mode: 'kept' })],
    ['steps, some of them without weight', { type: 'milestone', steps: [step('0'), step('2', 'b')] }],
    ['a boolean', { type: 'boolean' }],
    ['a baseline', { type: 'baseline' }],
  ])('accepts %s', (_, keyResult) => {
    expect(() => checkKeyResult(keyResult)).not.toThrow();
  });

  it.each<[string, KeyResult, string, string]>([
    ['a start that is the target', increase('1', '1.0'), 'start-equals-target', 'target'],
    ['a single bound of 0 without tolerance', atLeast('0'), 'tolerance-zero', 'tolerance'],
    ['two bounds of 0 without tolerance', between('0', '0'), 'tolerance-zero', 'tolerance'],
    ['a tolerance of 0', between('1', '2', { tolerance: '0' }), 'tolerance-zero', 'tolerance'],
    ['a negative tolerance', atMost('5', '-1'), 'tolerance-negative', 'tolerance'],
    ['crossed bounds', between('2', '1'), 'bounds-crossed', 'low'],
    ['no steps', { type: 'milestone', steps: [] }, 'steps-without-weight', 'steps'],
    ['steps that weigh nothing', { type: 'milestone', steps: [step('0')] }, 'steps-without-weight', 'steps'],
    ['a negative step', { type: 'milestone', steps: [step('3'), step('-1', 'b')] }, 'weight-negative', 'steps[1].weight'],
    ['a target that is no number', increase('0', 'ten'), 'not-a-decimal', 'target'],
    ['a bound that is too long', atLeast('1'.repeat(21)), 'too-many-digits', 'low'],
  ])('refuses %s, measured or not', (_, keyResult, code, field) => {
    expect(refusalOf(() => checkKeyResult(keyResult))).toEqual({ code, field });
  });
});

describe('checkValue', () => {
  it.each<[KeyResult, string | boolean | readonly string[]]>([
    [increase('0', '1'), '0.5'], [atLeast('1'), '2'], [{ type: 'baseline' }, '17'], [{ type: 'boolean' }, false], [{ type: 'milestone', steps: [step('1')] }, []],
  ])('takes for %j the value %j', (keyResult, value) => {
    expect(() => checkValue(keyResult, value)).not.toThrow();
  });

  it.each<[KeyResult, string | boolean | readonly string[]]>([
    [increase('0', '1'), true], [atLeast('1'), ['a']], [{ type: 'baseline' }, false], [{ type: 'boolean' }, '1'], [{ type: 'milestone', steps: [step('1')] }, '1'],
  ])('refuses for %j the value %j', (keyResult, value) => {
    expect(refusalOf(() => checkValue(keyResult, value))).toEqual({ code: 'value-of-wrong-type', field: 'value' });
  });
});
