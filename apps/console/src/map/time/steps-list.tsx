import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.js';
import { dayAt, weeksOf, type TimeLine } from '../model/time-line.js';
import classes from './time-bar.module.css';
import type { Travel } from './use-travel.js';

/** The cycle week by week, for whoever does not want things to move by themselves. */
export function StepsList({ line, travel }: { readonly line: TimeLine; readonly travel: Travel }) {
  const { t } = useTranslation('map');
  const { day: text } = useFormats();
  return (
    <ol className={classes.steps} aria-label={t('time.steps')}>
      {weeksOf(line).map((position) => {
        const day = dayAt(line, position);
        return (
          <li key={position}>
            <button type="button" className={classes.step} aria-current={travel.position === position ? 'step' : undefined} onClick={() => travel.moveTo(position)}>{day === undefined ? t('time.now') : text(day)}</button>
          </li>
        );
      })}
    </ol>
  );
}
