import { useTranslation } from 'react-i18next';
import type { Due } from '../drafts/draft.js';
import { Explained } from '../../explain/explained.js';
import { useFigureText } from '../figures/figure-text.js';
import type { Plan } from '../figures/plan.js';
import classes from './sheet.module.css';

/** What was measured the last time, and where it comes from. */
export function LastValue({ due: { keyResultId, value }, plan }: { readonly due: Due; readonly plan: Plan | undefined }) {
  const { t } = useTranslation('today');
  const text = useFigureText();
  if (value === null) return <p className={classes.small}>{t('none')}</p>;
  return (
    <p className={classes.small}>
      <Explained subject={`key-result:${keyResultId}`} measure="value" label={t('lastValue')}>{t('last', { value: text(value, plan) })}</Explained>
    </p>
  );
}
