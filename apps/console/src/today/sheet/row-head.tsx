import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRelativeDay } from '../due/when.js';
import type { Due } from '../drafts/draft.js';
import { PersonName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import classes from './sheet.module.css';

/** Which key result, of which objective, and when it is due. @param isMine whether the reader is responsible, so that nobody need be named */
export function RowHead({ due, id, isMine }: { readonly due: Due; readonly id: string; readonly isMine: boolean }) {
  const { t } = useTranslation('today');
  const { moment } = useFormats();
  const relative = useRelativeDay();
  return (
    <div className={classes.head}>
      <h3 id={id} className={classes.title}>{due.title}</h3>
      <p className={classes.small}>
        <span className="visually-hidden">{t('about')} </span>
        <Link to="/objectives/$objectiveId" params={{ objectiveId: due.objectiveId }} className={classes.objective}>{due.objectiveTitle}</Link>
      </p>
      <p className={classes.small} data-overdue={due.overdue}>
        <time dateTime={due.dueAt} title={moment(due.dueAt)}>{t('due', { when: relative(due.dueAt) })}</time>
        {!isMine && <span> · {t('for')}<PersonName id={due.responsibleId} /></span>}
      </p>
    </div>
  );
}
