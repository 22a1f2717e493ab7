import { describe, expect, it } from '@jest/globals';
import { isCairnError } from '@cairn/contracts';
import { checkPlan } from './check-plan.js';
import { termsOf, type Plan } from './plan.js';

const cycle = { start: '2026-10-01', end: '2026-12-31' };
const plan = (more: Omit<Plan, 'title' | 'due'> & { readonly due?: string }): Plan => ({ title: 'It', due: '2026-12-31', ...more });
const step = (stepId: string, weight = '1') => ({ stepId, title: stepId, weight });

/** The refusal of a plan as `code field`. */
function refusalOf(refused: Plan): string {
  try {
    checkPlan(refused, cycle);
  } catch (error) {
    if (isCairnError(error)) return `${error.code} ${String(error.details['field'])}`;
    throw error;
  }
  return 'accepted';
}

describe('a plan', () => {
  it.each<[Plan, object]>([
    [plan({ type: 'increase', start: '0', target: '10', plan: [{ on: '2026-11-01', value: '2' }] }), { type: 'increase', start: '0', target: '10', curve: [{ on: '2026-11-01', value: '2' }] }],
    [plan({ type: 'decrease', start: '30', target: '-1.5', unit: 'days' }), { type: 'decrease', start: '30', target: '-1.5' }],
    [plan({ type: 'at-least', low: '3' }), { type: 'at-least', low: '3', mode: 'latest', tolerance: null }],
    [plan({ type: 'at-most', high: '3', mode: 'kept' }), { type: 'at-most', high: '3', mode: 'kept', tolerance: null }],
    [plan({ type: 'between', low: '0', high: '3', tolerance: '2' }), { type: 'between', low: '0', high: '3', mode: 'latest', tolerance: '2' }],
    [plan({ type: 'milestone', steps: [step('a'), { ...step('b'), due: '2026-11-01' }] }), { type: 'milestone', steps: [{ id: 'a', weight: '1', dueOn: null }, { id: 'b', weight: '1', dueOn: '2026-11-01' }] }],
    [plan({ type: 'boolean' }), { type: 'boolean' }],
    [plan({ type: 'baseline', unit: 'days' }), { type: 'baseline' }],
  ])('of each type is read by the method: $type', (accepted, terms) => {
    expect(refusalOf(accepted)).toBe('accepted');
    expect(termsOf(accepted)).toEqual(terms);
  });

  it.each<[string, Plan]>([
    ['start-equals-target target', plan({ type: 'increase', start: '1', target: '1.0' })],
    ['plan-incomplete start', plan({ type: 'increase', target: '1' })],
    ['plan-incomplete target', plan({ type: 'decrease', start: '1' })],
    ['plan-incomplete low', plan({ type: 'at-least' })],
    ['plan-incomplete high', plan({ type: 'at-most' })],
    ['plan-incomplete high', plan({ type: 'between', low: '1' })],
    ['plan-incomplete steps', plan({ type: 'milestone' })],
    ['field-not-of-type target', plan({ type: 'boolean', target: '1' })],
    ['field-not-of-type low', plan({ type: 'increase', start: '0', target: '1', low: '0' })],
    ['field-not-of-type plan', plan({ type: 'at-least', low: '1', plan: [{ on: '2026-11-01', value: '2' }] })],
    ['not-a-decimal target', plan({ type: 'increase', start: '0', target: 'ten' })],
    ['too-many-digits target', plan({ type: 'increase', start: '0', target: '1.12345678901' })],
    ['tolerance-zero tolerance', plan({ type: 'at-least', low: '0' })],
    ['tolerance-zero tolerance', plan({ type: 'at-least', low: '3', tolerance: '0' })],
    ['tolerance-negative tolerance', plan({ type: 'at-least', low: '3', tolerance: '-1' })],
    ['bounds-crossed low', plan({ type: 'between', low: '3', high: '2' })],
    ['steps-without-weight steps', plan({ type: 'milestone', steps: [step('a', '0')] })],
    ['weight-negative steps[0].weight', plan({ type: 'milestone', steps: [step('a', '-1')] })],
    ['step-repeated steps', plan({ type: 'milestone', steps: [step('a'), step('a')] })],
    ['plan-not-ascending plan', plan({ type: 'increase', start: '0', target: '1', plan: [{ on: '2026-11-01', value: '0' }, { on: '2026-11-01', value: '1' }] })],
    ['not-a-date plan', plan({ type: 'increase', start: '0', target: '1', plan: [{ on: 'soon', value: '0' }] })],
    ['not-a-date due', plan({ type: 'boolean', due: '2026-13-01' })],
    ['due-outside-cycle due', plan({ type: 'boolean', due: '2027-01-01' })],
    ['due-outside-cycle due', plan({ type: 'boolean', due: '2026-09-30' })],
  ])('is refused as %s', (refusal, refused) => {
    expect(refusalOf(refused)).toBe(refusal);
  });
});
