import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Rings } from '../canvas/rings.js';
import { HealthMark, SHAPES, type Health } from '../../health/health-mark.js';
import classes from './side.module.css';

const SHOWN = ['outer', 'inner', 'tick', 'centre', 'glow', 'mark', 'flag', 'further'] as const;

/** How the map is read, with one node as an example. */
export function Legend() {
  const { t } = useTranslation('map');
  return (
    <section>
      <Title order={2} size="h4" mb={4}>{t('legend.title')}</Title>
      <div className={classes.legend}>
        <Rings size={84} progress="0.45" expected="0.7" support="0.85" health="at-risk" state="committed" />
        <ul>
          {SHOWN.map((part) => <li key={part}>{t(`legend.${part}`)}</li>)}
        </ul>
      </div>
      <div className={classes.healths}>
        {(Object.keys(SHAPES) as Health[]).map((health) => <HealthMark key={health} health={health} />)}
      </div>
    </section>
  );
}
