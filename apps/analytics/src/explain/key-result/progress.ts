import { countedSlots, isRange, keptProgress, valueOfSlot } from '@cairn/method';
import type { KeyResultPlan } from '@cairn/okr-views';
import { ROUND, type Explanation, type Input, type Step } from '../explained.js';
import { definition, measured, planOf, slotsOf, valueInput, valuedOf, type KeyResultCase } from './key-result-case.js';

/** Formula and inputs; the value is the reading's. */
export type Terms = Omit<Explanation, 'value' | 'steps'>;

/** Why a key result stands where it stands: by its type, from the value that holds. */
export function explainProgress(of: KeyResultCase): Explanation {
  return { value: of.read.progress, ...termsOf(of), steps: stepsOf(of) };
}

/** Rounding, or why the method refuses the figures. */
export function stepsOf({ read: { refused } }: KeyResultCase): readonly Step[] {
  return refused === null ? [ROUND] : [{ name: 'refused', to: refused }];
}

function termsOf(of: KeyResultCase): Terms {
  const { type } = planOf(of);
  if (type === 'baseline') return { formula: 'no-figure', inputs: [valueInput(of)] };
  if (of.read.value === null) return { formula: 'nothing-found', inputs: goalposts(of) };
  return TERMS[type](of);
}

type Valued = Exclude<KeyResultPlan['type'], 'baseline'>;

const TERMS: { readonly [T in Valued]: (of: KeyResultCase) => Terms } = {
  increase: wayGone,
  decrease: wayGone,
  'at-least': rangeTerms,
  'at-most': rangeTerms,
  between: rangeTerms,
  milestone: finishedSteps,
  boolean: (of) => ({ formula: 'done', inputs: [valueInput(of)] }),
};

/** The numbers of the plan that are there. */
export function goalposts(of: KeyResultCase): readonly Input[] {
  const plan = planOf(of);
  return (['start', 'target', 'low', 'high', 'tolerance'] as const).flatMap((name) => {
    const value = plan[name];
    return value === undefined ? [] : [measured(of, name, value)];
  });
}

function wayGone(of: KeyResultCase): Terms {
  return { formula: 'way-gone', inputs: [valueInput(of), ...goalposts(of)] };
}

function rangeTerms(of: KeyResultCase): Terms {
  if (planOf(of).mode === 'kept') return keptSlots(of);
  return { formula: 'inside-bounds', text: rangeText(planOf(of)), inputs: [valueInput(of), ...goalposts(of)] };
}

/** Outside a bound, the tolerance given counts, else as far as the bound is from zero. */
function rangeText({ low, high, tolerance }: KeyResultPlan): string {
  const width = (bound: 'low' | 'high'): string => (tolerance === undefined ? `|${bound}|` : 'tolerance');
  const below = low === undefined ? [] : [`value < low ? 1 − (low − value) ÷ ${width('low')}`];
  const above = high === undefined ? [] : [`value > high ? 1 − (value − high) ÷ ${width('high')}`];
  return [...below, ...above, '1'].join(' : ');
}

/** Each slot that counts with its value, and how many of them were kept. */
function keptSlots(of: KeyResultCase): Terms {
  const range = definition(of);
  const points = valuedOf(of);
  const counted = countedSlots(slotsOf(of));
  const isKept = (slot: (typeof counted)[number]): boolean => isRange(range) && Number(keptProgress(range, [slot], points)) === 1;
  const slots = counted.map((slot) => ({ ...measured(of, isKept(slot) ? 'kept-slot' : 'slot', valueOfSlot(slot, points) ?? null), of: { kind: 'slot', id: slot.name } as const }));
  const kept = slots.filter(({ name }) => name === 'kept-slot').length;
  return { formula: 'kept-slots', inputs: [{ name: 'kept', value: String(kept) }, { name: 'slots', value: String(slots.length) }, ...goalposts(of), ...slots] };
}

function finishedSteps(of: KeyResultCase): Terms {
  const { value } = of.read;
  const finished = new Set(Array.isArray(value) ? (value as readonly string[]) : []);
  const steps = stepInputs(planOf(of), ({ stepId }) => (finished.has(stepId) ? 'finished' : 'open'));
  return { formula: 'finished-steps', inputs: [valueInput(of), ...steps] };
}

type PlannedStep = NonNullable<KeyResultPlan['steps']>[number];

/** The weight of each step under the name of what became of it. */
export function stepInputs({ steps = [] }: KeyResultPlan, nameOf: (step: PlannedStep) => string): readonly Input[] {
  return steps.map((step) => {
    const { stepId: id, title, weight, due: on } = step;
    return { name: nameOf(step), value: weight, ...(on !== undefined && { on }), of: { kind: 'step', id, title } };
  });
}
