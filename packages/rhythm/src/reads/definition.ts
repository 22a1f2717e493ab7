import type { KeyResult, RangeKeyResult } from '@cairn/method';
import type { Plan } from './key-result.js';

/**
 * A plan as the method computes with it. A figure that the type asks for and the plan lacks reads as empty, which the method refuses by the
 * name of the field: the writer of plans lets none through.
 */
export function definitionOf(plan: Plan): KeyResult {
  return DEFINITIONS[plan.type](plan);
}

const DEFINITIONS: { readonly [T in KeyResult['type']]: (plan: Plan) => KeyResult } = {
  increase: metricOf('increase'),
  decrease: metricOf('decrease'),
  'at-least': (plan) => ({ type: 'at-least', low: plan.low ?? '', ...termsOf(plan) }),
  'at-most': (plan) => ({ type: 'at-most', high: plan.high ?? '', ...termsOf(plan) }),
  between: (plan) => ({ type: 'between', low: plan.low ?? '', high: plan.high ?? '', ...termsOf(plan) }),
  milestone: ({ steps = [] }) => ({ type: 'milestone', steps: steps.map(({ stepId, weight, due }) => ({ id: stepId, weight, dueOn: due ?? null })) }),
  boolean: () => ({ type: 'boolean' }),
  baseline: () => ({ type: 'baseline' }),
};

function metricOf(type: 'increase' | 'decrease') {
  return ({ start = '', target = '', plan }: Plan): KeyResult => ({ type, start, target, ...(plan && { curve: plan }) });
}

function termsOf({ mode = 'latest', tolerance = null }: { readonly mode?: RangeKeyResult['mode']; readonly tolerance?: string | null }) {
  return { mode, tolerance };
}
