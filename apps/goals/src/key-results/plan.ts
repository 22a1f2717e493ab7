import { fields } from '@cairn/contracts';
import type { KeyResult as Terms } from '@cairn/method';
import type { FieldsOf } from '../deciding/changes.js';
import { refuse } from '../deciding/refusals.js';

export type PlanFields = FieldsOf<'key-result.revised'>;
type Needed = 'title' | 'type' | 'due';

/** What a key result measures and what has to come out: all that a goalpost change can touch. */
export type Plan = PlanFields & { readonly [Name in Needed]-?: NonNullable<PlanFields[Name]> };

export type KeyResultType = Plan['type'];

/** Every field that a plan can have. */
export const PLAN_FIELDS = Object.keys(fields.planFields) as readonly (keyof PlanFields)[];

const OF_ALL: readonly (keyof PlanFields)[] = ['title', 'type', 'due', 'weight', 'measureEvery'];
const OF_FIGURES = [...OF_ALL, 'unit', 'currency'] as const;
const OF_METRICS = [...OF_FIGURES, 'start', 'target', 'plan'] as const;
const OF_RANGES = [...OF_FIGURES, 'tolerance', 'mode'] as const;

/** The fields that mean something for a type; others are refused instead of kept without effect. */
const FIELDS_OF_TYPE: Readonly<Record<KeyResultType, readonly (keyof PlanFields)[]>> = {
  increase: OF_METRICS,
  decrease: OF_METRICS,
  'at-least': [...OF_RANGES, 'low'],
  'at-most': [...OF_RANGES, 'high'],
  between: [...OF_RANGES, 'low', 'high'],
  milestone: [...OF_ALL, 'steps'],
  boolean: OF_ALL,
  baseline: OF_FIGURES,
};

/** The fields of a plan out of the data of an event or command that has more. */
export function planIn(data: Plan): Plan {
  return Object.fromEntries(PLAN_FIELDS.filter((name) => data[name] !== undefined).map((name) => [name, data[name]])) as Plan;
}

/** Fields that are set and mean nothing for the type. */
export function strayFields(plan: Plan): readonly (keyof PlanFields)[] {
  return PLAN_FIELDS.filter((name) => plan[name] !== undefined && !FIELDS_OF_TYPE[plan.type].includes(name));
}

/** The plan as the method reads it. @throws CairnError `plan-incomplete`, naming the field that the type needs */
export function termsOf(plan: Plan): Terms {
  const { type } = plan;
  switch (type) {
    case 'increase':
    case 'decrease':
      return { type, start: need(plan, 'start'), target: need(plan, 'target'), ...(plan.plan && { curve: plan.plan }) };
    case 'at-least':
      return { type, low: need(plan, 'low'), ...rangeOf(plan) };
    case 'at-most':
      return { type, high: need(plan, 'high'), ...rangeOf(plan) };
    case 'between':
      return { type, low: need(plan, 'low'), high: need(plan, 'high'), ...rangeOf(plan) };
    case 'milestone':
      return { type, steps: need(plan, 'steps').map(({ stepId, weight, due }) => ({ id: stepId, weight, dueOn: due ?? null })) };
    default:
      return { type };
  }
}

function rangeOf({ mode, tolerance }: Plan): { readonly mode: 'latest' | 'kept'; readonly tolerance: string | null } {
  return { mode: mode ?? 'latest', tolerance: tolerance ?? null };
}

function need<Name extends 'start' | 'target' | 'low' | 'high' | 'steps'>(plan: Plan, field: Name): NonNullable<PlanFields[Name]> {
  return plan[field] ?? refuse('plan-incomplete', 'A key result of this type needs the field.', { field, type: plan.type });
}
