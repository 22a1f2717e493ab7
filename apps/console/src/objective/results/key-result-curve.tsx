import { Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrganization } from '../../api/organization.js';
import { Problem } from '../../frame/states.js';
import { dayIn } from '../../time/days.js';
import { useFormats } from '../../words/formats.js';
import type { Drift, Happened, KeyResult, Objective, Trend } from '../data/model.js';
import { baselineOf, committedPlan, planVersions } from '../data/plan-versions.js';
import { planSentence, valueText } from '../data/amounts.js';
import { useTrend } from '../data/reads.js';
import { useAddress } from '../use-address.js';
import { curveOf, type Curve } from './curve.js';
import { CurveLegend } from './curve-legend.js';
import { CurveTable } from './curve-table.js';

const CurveChart = lazy(() => import('./curve-chart.js'));

export interface KeyResultCurveProps {
  readonly keyResult: KeyResult;
  readonly objective: Objective;
  readonly story: readonly Happened[];
  readonly drift: Drift | undefined;
}

/** How a key result went from day to day, drawn or as a table. */
export function KeyResultCurve({ keyResult, objective, story, drift }: KeyResultCurveProps) {
  const { keyResultId, plan } = keyResult;
  const { basis = 'as-lived', view, compare } = useAddress();
  const { data: trend, error, refetch } = useTrend({ subject: 'key-result', id: keyResultId, basis, interval: 'day' });
  const curve = useCurve({ keyResult, objective, story, drift }, trend);
  const label = useCurveLabel(keyResult, curve);
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />;
  if (trend === undefined || curve === undefined) return <Skeleton h={264} />;
  if (trend.points.length === 0) return <NoDays />;
  if (view === 'table') return <CurveTable trend={trend} curve={curve} plan={plan} />;
  return (
    <Stack gap="xs">
      <Suspense fallback={<Skeleton h={264} />}><CurveChart curve={curve} label={label} compare={compare} /></Suspense>
      <CurveLegend curve={curve} />
    </Stack>
  );
}

function useCurve({ keyResult: { keyResultId, plan }, objective, story, drift }: KeyResultCurveProps, trend: Trend | undefined): Curve | undefined {
  const { basis = 'as-lived' } = useAddress();
  const timeZone = useOrganization()?.timeZone ?? 'UTC';
  return useMemo(() => {
    if (trend === undefined) return undefined;
    const versions = planVersions(story, keyResultId);
    return curveOf({ trend, plan, versions, committed: committedPlan(versions, baselineOf(objective, drift)), basis, dayOf: (moment) => dayIn(timeZone, new Date(moment)) });
  }, [trend, story, keyResultId, plan, objective, drift, basis, timeZone]);
}

function NoDays() {
  const { t } = useTranslation('objective');
  return <Text size="sm" c="dimmed">{t('curve.none')}</Text>;
}

function useCurveLabel({ plan, figures }: KeyResult, curve: Curve | undefined): string {
  const { t } = useTranslation(['objective', 'common']);
  const formats = useFormats();
  const days = curve?.points ?? [];
  const ends = { from: formats.day(days[0]?.day ?? plan.due), to: formats.day(days.at(-1)?.day ?? plan.due) };
  return t('curve.label', { title: plan.title, ...ends, value: valueText(figures.value, plan, { t, formats }), goal: planSentence(plan, { t, formats }) ?? '' });
}
