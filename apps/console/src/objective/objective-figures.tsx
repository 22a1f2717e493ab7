import { Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HealthMark } from '../health/health-mark.js';
import { usePlace } from '../place/place.js';
import { dayAfter, useToday } from '../time/days.js';
import { useFormats } from '../words/formats.js';
import { outOfTen } from './data/confidence.js';
import type { Objective } from './data/model.js';
import { Figure } from './figure.js';
import { useAddress } from './use-address.js';

export interface ObjectiveFiguresProps {
  readonly objective: Objective;
  /** The objective on the day that it is held against; undefined while it is read, or when it was not there yet. */
  readonly then: Objective | undefined;
}

/** Where the objective stands; beside it, on demand, where it stood on another day. */
export function ObjectiveFigures({ objective: { objectiveId, figures, score }, then }: ObjectiveFiguresProps) {
  const { t } = useTranslation(['objective', 'common']);
  const { share } = useFormats();
  const { compare } = useAddress();
  const subject = `objective:${objectiveId}` as const;
  const of = (text: (figures: Objective['figures']) => string): string | undefined => (compare === undefined ? undefined : then === undefined ? '–' : text(then.figures));
  const confidence = (of: Objective['figures']): string => String(outOfTen(of.confidence?.value) ?? '–');
  return (
    <Group gap="xl" align="flex-start">
      <Figure subject={subject} measure="health" label={t('common:figures.health')} then={of(({ health }) => t(`common:health.${health ?? 'not-measured'}`))}><HealthMark health={figures.health} /></Figure>
      <Figure subject={subject} measure="progress" label={t('common:figures.progress')} then={of(({ progress }) => share(progress))}>{figures.progress === null ? t('common:notMeasured') : share(figures.progress)}</Figure>
      <Figure subject={subject} measure="expected" label={t('common:figures.expected')} then={of(({ expected }) => share(expected))}>{share(figures.expected)}</Figure>
      <Figure subject={subject} measure="pace" label={t('common:figures.pace')} then={of(({ pace }) => share(pace))}>{share(figures.pace)}</Figure>
      <Figure subject={subject} measure="confidence" label={t('common:figures.confidence')} then={of(confidence)}>{confidence(figures)}</Figure>
      {score !== undefined && <Figure subject={subject} measure="score" label={t('common:figures.score')} then={undefined}>{score.given}</Figure>}
      <CompareDay />
    </Group>
  );
}

/** The day that everything is held against. */
function CompareDay() {
  const { t } = useTranslation('objective');
  const { asOf } = usePlace();
  const { compare, set } = useAddress();
  const today = useToday();
  const last = dayAfter(asOf ?? today, -1);
  return (
    <div>
      <TextInput type="date" size="xs" w={150} label={t('compare.label')} max={last} value={compare ?? ''} onChange={({ currentTarget: { value } }) => set({ compare: value === '' || value > last ? undefined : value }, { replace: true })} />
      {compare !== undefined && <Text size="xs" c="var(--then)">{t('compare.on')}</Text>}
    </div>
  );
}
