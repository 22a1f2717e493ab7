import { useTranslation } from 'react-i18next';
import type { Curve } from './curve.js';
import classes from './curve.module.css';

const LINES = {
  value: { stroke: 'var(--curve-value)', strokeWidth: 3 },
  plan: { stroke: 'var(--curve-plan)', strokeWidth: 1.5 },
  committed: { stroke: 'var(--mantine-color-dimmed)', strokeWidth: 2, strokeDasharray: '7 4' },
  amended: { stroke: 'var(--glow)', strokeWidth: 2, strokeDasharray: '1 4', strokeLinecap: 'round' },
} as const;

/** The lines of a curve that are there, by their look and name. */
export function CurveLegend({ curve }: { readonly curve: Curve }) {
  const { t } = useTranslation(['objective', 'common']);
  const has = (lies: (point: Curve['points'][number]) => boolean): boolean => curve.points.some(lies);
  const shown = {
    value: true,
    plan: has(({ plan }) => plan !== null),
    committed: has(({ committed }) => committed.some((bound) => bound !== null)),
    amended: has(({ amended }) => amended.some((bound) => bound !== null)),
  };
  return (
    <ul className={classes.legend}>
      {(['value', 'plan', 'committed', 'amended'] as const).filter((line) => shown[line]).map((line) => (
        <li key={line}>
          <svg width="26" height="8" aria-hidden="true"><line x1="1" y1="4" x2="25" y2="4" {...LINES[line]} /></svg>
          {line === 'value' && curve.of === 'progress' ? t('common:figures.progress') : t(`curve.${line}`)}
        </li>
      ))}
      {curve.marks.some(({ mended }) => mended) && <li><span aria-hidden="true" style={{ color: 'var(--health-off-track)' }}>✚</span>{t('curve.mended')}</li>}
      <li>{t('curve.below')}</li>
    </ul>
  );
}
