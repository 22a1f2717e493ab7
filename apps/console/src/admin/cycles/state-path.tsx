import { useWords } from '../use-admin.js';
import type { CycleState } from '../../api/organization.js';
import classes from './cycles.module.css';
import { STATES } from './moves.js';

/** Where a cycle is on its way. */
export function StatePath({ state }: { readonly state: CycleState }) {
  const { t } = useWords();
  const at = STATES.indexOf(state);
  return (
    <ol className={classes.path} aria-label={t('cycles.path')}>
      {STATES.map((each, place) => (
        <li key={each} className={classes.step} data-passed={place < at} aria-current={place === at ? 'step' : undefined}>
          {t(`common:states.cycle.${each}`)}
        </li>
      ))}
    </ol>
  );
}
