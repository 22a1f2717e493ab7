import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { tenths, type Due } from '../drafts/draft.js';
import type { Plan } from '../figures/plan.js';
import { HealthMark } from '../../health/health-mark.js';
import { LastValue } from './last-value.js';
import { RowHead } from './row-head.js';
import classes from './sheet.module.css';

/** A check-in that waits for somebody else, or that waited then: what was said last. */
export function ReadRow({ due, plan }: { readonly due: Due; readonly plan: Plan | undefined }) {
  const { t } = useTranslation(['today', 'common']);
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes.row}>
      <div className={classes.what}>
        <RowHead due={due} id={id} isMine={false} />
        {due.next !== undefined && <p className={classes.small}>{due.next.text === undefined ? t('saidNextHidden') : t('saidNext', { text: due.next.text })}</p>}
      </div>
      <div className={classes.done}>
        <LastValue due={due} plan={plan} />
        {!due.confidenceAssumed && <span>{t('common:figures.confidence')} {tenths(due.confidence)}</span>}
        <HealthMark health={due.saidHealth ?? 'pending'} />
      </div>
    </div>
  );
}
