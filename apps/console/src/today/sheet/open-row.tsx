import { Button, Skeleton } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Faults } from '../drafts/check.js';
import type { Change, Draft, Due } from '../drafts/draft.js';
import type { Plan } from '../figures/plan.js';
import type { Refused } from '../outbox/desk.js';
import { focusField } from './focus.js';
import { PreviousNextField } from './previous-next.js';
import { RefusedText } from './refused-text.js';
import { RowFields } from './row-fields.js';
import { RowHead } from './row-head.js';
import classes from './sheet.module.css';

export interface OpenRowProps {
  readonly due: Due;
  readonly plan: Plan | undefined;
  readonly draft: Draft;
  readonly isMine: boolean;
  /** Shown once somebody has tried to save. */
  readonly faults: Faults;
  readonly refused: Refused | undefined;
  /** The row of the reminder: the focus goes into its value. */
  readonly reminded: boolean;
  readonly fill: (change: Change) => void;
  readonly save: () => void;
}

/** A check-in that waits. */
export function OpenRow({ due, plan, draft, isMine, faults, refused, reminded, fill, save }: OpenRowProps) {
  const { t } = useTranslation('today');
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const isReady = plan !== undefined;
  useEffect(() => {
    if (reminded && isReady) focusField(row.current, 'value');
  }, [reminded, isReady]);
  const actions = <Button size="compact-sm" onClick={save} aria-label={t('saveRowOf', { title: due.title })} className={classes.save}>{t('saveRow')}</Button>;
  return (
    <div ref={row} role="group" aria-labelledby={id} className={classes.row}>
      <div className={classes.what}>
        <RowHead due={due} id={id} isMine={isMine} />
        <PreviousNextField due={due} chosen={draft.previousNext} onChoose={(previousNext) => fill({ previousNext })} />
        <RefusedText refused={refused} />
      </div>
      {plan === undefined ? <Skeleton h={56} /> : <RowFields due={due} plan={plan} draft={draft} faults={faults} fill={fill} actions={actions} />}
    </div>
  );
}
