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

type Terms = Pick<Plan, 'type'> & Partial<Plan>;
interface Saying {
  readonly t: Words;
  readonly formats: Formats;
}

/** What has to come out, in a sentence: "from 92 to 104 %". Undefined while a part of it is missing. */
export function planSentence(plan: Terms, saying: Saying): string | undefined {
  const sentence = SENTENCES[plan.type](plan, saying);
  return sentence !== undefined && plan.mode === 'kept' ? saying.t('sentences.kept', { sentence }) : sentence;
}

const SENTENCES: Readonly<Record<Plan['type'], (plan: Terms, saying: Saying) => string | undefined>> = {
  increase: moving,
  decrease: moving,
  'at-least': ({ low, ...plan }, { t, formats }) => low && t('sentences.at-least', { low: withUnit(low, plan, formats) }),
  'at-most': ({ high, ...plan }, { t, formats }) => high && t('sentences.at-most', { high: withUnit(high, plan, formats) }),
  between: ({ low, high, ...plan }, { t, formats }) => low && high && t('sentences.between', { low: formats.number(low), high: withUnit(high, plan, formats) }),
  milestone: ({ steps = [] }, { t }) => (steps.length === 0 ? undefined : t('sentences.milestone', { count: steps.length })),
  boolean: (_, { t }) => t('sentences.boolean'),
  baseline: (_, { t }) => t('sentences.baseline'),
};

function moving({ start, target, ...plan }: Terms, { t, formats }: Saying): string | undefined {
  return start && target && t('sentences.move', { start: formats.number(start), target: withUnit(target, plan, formats) });
}
