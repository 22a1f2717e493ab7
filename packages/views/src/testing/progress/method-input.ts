import type { Entry, KeyResult, MetricKeyResult, RangeKeyResult, Step } from '@cairn/method';
import type { Found } from '../../reading/views-at.js';
import type { Plan, PointDoc } from './documents.js';

/** A plan in the words of the method. Members that the type needs are there: the command that wrote the event saw to it. */
export function keyResultFrom(plan: Plan): KeyResult {
  switch (plan.type) {
    case 'increase':
    case 'decrease':
      return metricFrom(plan, plan.type);
    case 'milestone':
      return { type: plan.type, steps: (plan.steps ?? []).map(stepFrom) };
    case 'boolean':
    case 'baseline':
      return { type: plan.type };
    default:
      return rangeFrom(plan, plan.type);
  }
}

function metricFrom({ start = '', target = '', plan: curve }: Plan, type: MetricKeyResult['type']): MetricKeyResult {
  return { type, start, target, ...(curve && { curve }) };
}

function rangeFrom({ low = '', high = '', mode = 'latest', tolerance }: Plan, type: RangeKeyResult['type']): RangeKeyResult {
  return { type, low, high, mode, tolerance: tolerance ?? null };
}

function stepFrom({ stepId, weight, due }: NonNullable<Plan['steps']>[number]): Step {
  return { id: stepId, weight, dueOn: due ?? null };
}

/** The entries that stand, in the order of the history. */
export function entriesFrom(points: readonly Found<PointDoc>[]): Entry[] {
  return points
    .toSorted((one, other) => one.doc.position - other.doc.position || one.doc.index - other.doc.index)
    .map(({ id, doc: { effectiveAt, slot, value } }) => ({ id, source: 'check-in', effectiveAt, slot, ...(value !== undefined && { value }) }));
}
