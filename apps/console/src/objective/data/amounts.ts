import type { TFunction } from 'i18next';
import type { Formats } from '../../words/formats.js';
import type { Plan, Value } from './model.js';

type Words = TFunction<['objective', 'common']>;

/** A figure with what it counts: `92 %`, `TWD 1,200`, `33 requests`. */
export function withUnit(value: string | undefined, { unit, currency }: Pick<Plan, 'unit' | 'currency'>, { number }: Formats): string {
  if (value === undefined) return '–';
  return [currency, number(value), unit].filter((part) => part !== undefined && part !== '').join(' ');
}

/** A value as people read it: a figure with its unit, yes or no, or how many steps are done. */
export function valueText(value: Value | null | undefined, plan: Plan, { t, formats }: { readonly t: Words; readonly formats: Formats }): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return t(value ? 'values.yes' : 'values.no');
  if (typeof value === 'string') return withUnit(value, plan, formats);
  return t('values.steps', { done: value.length, all: plan.steps?.length ?? 0 });
}

/** What has to come out, in a sentence: "from 92 to 104 %". Undefined while a part of it is missing. */
export function planSentence(plan: Pick<Plan, 'type'> & Partial<Plan>, { t, formats }: { readonly t: Words; readonly formats: Formats }): string | undefined {
  const [low, high] = [plan.low, plan.high].map((bound) => (bound === undefined ? undefined : withUnit(bound, plan, formats)));
  const sentence = sentenceOf(plan, { low, high }, { t, formats });
  return sentence !== undefined && plan.mode === 'kept' ? t('sentences.kept', { sentence }) : sentence;
}

interface Bounds {
  readonly low: string | undefined;
  readonly high: string | undefined;
}

function sentenceOf(plan: Pick<Plan, 'type'> & Partial<Plan>, { low, high }: Bounds, { t, formats }: { readonly t: Words; readonly formats: Formats }): string | undefined {
  switch (plan.type) {
    case 'increase':
    case 'decrease':
      return plan.start === undefined || plan.target === undefined ? undefined : t('sentences.move', { start: formats.number(plan.start), target: withUnit(plan.target, plan, formats) });
    case 'at-least':
      return low && t('sentences.at-least', { low });
    case 'at-most':
      return high && t('sentences.at-most', { high });
    case 'between':
      return low && high && t('sentences.between', { low: formats.number(plan.low ?? ''), high });
    case 'milestone':
      return plan.steps === undefined || plan.steps.length === 0 ? undefined : t('sentences.milestone', { count: plan.steps.length });
    default:
      return t(`sentences.${plan.type}`);
  }
}
