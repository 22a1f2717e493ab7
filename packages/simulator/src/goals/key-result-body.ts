import type { JsonObject } from '@cairn/contracts';
import { isMetric, isRange, type KeyResult, type RangeKeyResult } from '@cairn/method';
import type { Language } from '../wording/words.js';
import type { KeyResultPlan } from './objective-plan.js';

/** A key result as it is written down in a request. */
export function keyResultBody({ theme, terms, responsible }: KeyResultPlan, language: Language): JsonObject {
  return {
    title: theme.title[language],
    type: terms.type,
    ...(theme.unit !== undefined && { unit: theme.unit }),
    ...(theme.currency !== undefined && { currency: theme.currency }),
    ...termsBody(terms, (index) => theme.steps?.[index]?.[language]),
    responsibleId: responsible.personId,
  };
}

function termsBody(terms: KeyResult, titleOf: (step: number) => string | undefined): JsonObject {
  if (isMetric(terms)) return { start: terms.start, target: terms.target };
  if (isRange(terms)) return rangeBody(terms);
  if (terms.type !== 'milestone') return {};
  return { steps: terms.steps.map(({ id, weight }, index) => ({ stepId: id, title: titleOf(index) ?? id, weight })) };
}

function rangeBody(terms: RangeKeyResult): JsonObject {
  return {
    ...(terms.type !== 'at-most' && { low: terms.low }),
    ...(terms.type !== 'at-least' && { high: terms.high }),
    mode: terms.mode,
    ...(terms.tolerance !== null && { tolerance: terms.tolerance }),
  };
}
