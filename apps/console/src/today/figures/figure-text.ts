import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.js';
import type { Plan, Value } from './plan.js';

/** A value with what it counts: `31 days`, `96%`, `2 of 5 steps`. */
export function useFigureText(): (value: Value, plan: Plan | undefined) => string {
  const { t } = useTranslation('today');
  const { number } = useFormats();
  return (value, plan) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'string') return withUnit(number(value), plan);
    return t('steps', { done: value.length, count: plan?.steps?.length ?? value.length });
  };
}

function withUnit(figure: string, plan: Plan | undefined): string {
  const unit = plan === undefined ? '' : unitText(plan);
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`.trim();
}

/** What a number of this key result counts: `days`, `million TWD`; empty when it says nothing. */
export function unitText({ unit, currency }: Plan): string {
  return [...new Set([unit, currency])].filter((each) => each !== undefined).join(' ');
}
