import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HealthMark } from '../../health/health-mark.js';
import { useFormats } from '../../words/formats.js';
import { valueText } from '../data/amounts.js';
import { outOfTen } from '../data/confidence.js';
import type { KeyResult } from '../data/model.js';
import { Figure } from '../figure.js';

/** What is measured of a key result, now and on the day it is held against. */
export function KeyResultFigures({ keyResult: { keyResultId, plan, figures }, then, compared }: { readonly keyResult: KeyResult; readonly then: KeyResult | undefined; readonly compared: boolean }) {
  const { t } = useTranslation(['objective', 'common']);
  const formats = useFormats();
  const { share } = formats;
  const subject = `key-result:${keyResultId}` as const;
  const of = (text: (figures: KeyResult['figures']) => string): string | undefined => (compared ? (then === undefined ? '–' : text(then.figures)) : undefined);
  const hasProgress = plan.type !== 'baseline';
  return (
    <Group gap="lg" align="flex-start">
      <Figure subject={subject} measure="value" label={t('value')} then={of(({ value }) => valueText(value, then?.plan ?? plan, { t, formats }))}>{valueText(figures.value, plan, { t, formats })}</Figure>
      {hasProgress && <Figure subject={subject} measure="progress" label={t('common:figures.progress')} then={of(({ progress }) => share(progress))}>{share(figures.progress)}</Figure>}
      {hasProgress && <Figure subject={subject} measure="expected" label={t('common:figures.expected')} then={of(({ expected }) => share(expected))}>{share(figures.expected)}</Figure>}
      {hasProgress && <Figure subject={subject} measure="pace" label={t('common:figures.pace')} then={of(({ pace }) => share(pace))}>{share(figures.pace)}</Figure>}
      <Figure subject={subject} measure="confidence" label={t('common:figures.confidence')} then={of(({ confidence }) => String(outOfTen(confidence.value)))}>
        {outOfTen(figures.confidence.value)}
        {figures.confidence.assumed && <Text component="span" size="xs" c="dimmed"> {t('assumed')}</Text>}
      </Figure>
      <Figure subject={subject} measure="health" label={t('common:figures.health')} then={of(({ health }) => t(`common:health.${health ?? 'not-measured'}`))}><HealthMark health={figures.health} /></Figure>
    </Group>
  );
}
