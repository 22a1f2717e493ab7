import { useTranslation } from 'react-i18next';
import { PREVIOUS_NEXT, type Due, type PreviousNext } from '../drafts/draft.js';
import { Choices } from './choices.js';
import classes from './sheet.module.css';

/** The last "next", to be closed. */
export function PreviousNextField({ due, chosen, onChoose }: { readonly due: Due; readonly chosen: PreviousNext | undefined; readonly onChoose: (became: PreviousNext) => void }) {
  const { t } = useTranslation('today');
  if (due.next === undefined) return null;
  const question = due.next.text === undefined ? t('wasNextHidden') : t('wasNext', { text: due.next.text });
  return (
    <div className={classes.closing}>
      <p className={classes.small}>{question}</p>
      <Choices label={question} chosen={chosen} onChoose={onChoose} choices={PREVIOUS_NEXT.map((value) => ({ value, name: t(`previousNext.${value}`) }))} />
    </div>
  );
}
