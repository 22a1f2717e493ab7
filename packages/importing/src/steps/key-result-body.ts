import type { JsonObject } from '@cairn/contracts';
import type { KeyResult, RangeKeyResult } from '@cairn/method';
import { isMetric, isRange } from '@cairn/method';
import type { PlannedKeyResult } from '@cairn/tables';
import { saying } from './body.js';

/** A key result as the API takes it. A unit means nothing for steps and for yes or no, and is left out. */
export function keyResultBody(keyResult: PlannedKeyResult, responsibleId: string): JsonObject {
  const { title, measure, weight, due, reference, unit, currency } = keyResult;
  const counted = measure.type === 'milestone' || measure.type === 'boolean' ? {} : { unit, currency };
  return saying({ title, type: measure.type, ...counted, ...termsOf(measure, keyResult), weight, due, responsibleId, externalId: reference });
}

function termsOf(measure: KeyResult, { stepTitles }: PlannedKeyResult): JsonObject {
  if (isMetric(measure)) return { start: measure.start, target: measure.target };
  if (isRange(measure)) return boundsOf(measure);
  if (measure.type !== 'milestone') return {};
  return { steps: measure.steps.map(({ id, weight, dueOn }) => saying({ stepId: id, title: stepTitles[id] ?? id, weight, due: dueOn })) };
}

function boundsOf(measure: RangeKeyResult): JsonObject {
  const { low, high } = { low: null, high: null, ...measure };
  return saying({ low, high, mode: measure.mode, tolerance: measure.tolerance });
}
