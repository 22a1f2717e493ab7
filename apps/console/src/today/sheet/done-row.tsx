import { Button, Loader } from '@mantine/core';
import { IconCircleCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../outbox/desk.js';
import { RowHead } from './row-head.js';
import { Said } from './said.js';
import classes from './sheet.module.css';

export interface DoneRowProps {
  readonly line: Line;
  readonly isMine: boolean;
  /** `sending`: no answer yet. `kept`: nobody answers, so that it stays on this device. */
  readonly is: 'saved' | 'sending' | 'kept';
  readonly onCorrect?: () => void;
}

/** A check-in that was given. */
export function DoneRow({ line: { due, plan, item }, isMine, is, onCorrect }: DoneRowProps) {
  const { t } = useTranslation(['today', 'common']);
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes.row} data-done={is}>
      <div className={classes.what}><RowHead due={due} id={id} isMine={isMine} /></div>
      <div className={classes.done}>
        <State is={is} />
        <Said item={item} plan={plan} />
        {onCorrect !== undefined && <Button size="compact-sm" variant="default" leftSection={<IconPencil aria-hidden size={15} />} aria-label={t('correctOf', { title: due.title })} onClick={onCorrect}>{t('correct')}</Button>}
      </div>
    </div>
  );
}

function State({ is }: Pick<DoneRowProps, 'is'>) {
  const { t } = useTranslation(['today', 'common']);
  if (is === 'saved') return <span className={classes.saved}><IconCircleCheck aria-hidden size={20} /> {t('common:saved')}</span>;
  if (is === 'sending') return <span className={classes.kept}><Loader size={16} aria-hidden /> {t('waiting')}</span>;
  return <span className={classes.kept}><IconCloudOff aria-hidden size={18} /> {t('keptHere')}</span>;
}
