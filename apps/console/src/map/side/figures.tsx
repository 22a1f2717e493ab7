import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HealthMark } from '../../health/health-mark.js';
import type { NodeState } from '../model/answers.js';
import { Figure, useMeasureName, useShown } from './figure.js';
import classes from './side.module.css';

const MEASURES = ['progress', 'expected', 'pace', 'support', 'supportPace', 'confidence'] as const;

/** How an objective stands: what is said of it beside what the numbers say, and what was found. */
export function Figures({ objectiveId, state }: { readonly objectiveId: string; readonly state: NodeState }) {
  const { t } = useTranslation(['map', 'common']);
  const shown = useShown();
  const name = useMeasureName();
  return (
    <>
      <dl className={classes.figures}>
        <div>
          <dt>{t('figures.said')}</dt>
          <dd><HealthMark health={state.health} /></dd>
        </div>
        <div>
          <dt>{t('figures.paceStatus')}</dt>
          <dd><HealthMark health={state.paceStatus === 'none' ? null : state.paceStatus} /></dd>
        </div>
        {MEASURES.map((measure) => (
          <div key={measure} data-measure={measure}>
            <dt>{name(measure)}</dt>
            <dd><Figure objectiveId={objectiveId} measure={measure}>{shown(measure, state)}</Figure></dd>
          </div>
        ))}
      </dl>
      {state.borrowed && <Text size="sm" c="dimmed">{t('side.borrowed')}</Text>}
      {state.findings.map((finding) => (
        <Alert key={finding} color="grape" variant="light" title={t(`findings.${finding}.name`)}>{t(`findings.${finding}.question`)}</Alert>
      ))}
    </>
  );
}
