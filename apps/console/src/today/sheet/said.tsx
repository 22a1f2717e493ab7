import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Item } from '../drafts/check.js';
import { tenths } from '../drafts/draft.js';
import { useFigureText } from '../figures/figure-text.js';
import type { Plan } from '../figures/plan.js';
import { HealthMark } from '../../health/health-mark.js';

/** What was said in a check-in, in one line. */
export function Said({ item, plan }: { readonly item: Item; readonly plan: Plan }) {
  const { t } = useTranslation(['today', 'common']);
  const text = useFigureText();
  return (
    <Group gap="md" fz="sm">
      <strong>{item.value === undefined ? t('noNewSaid') : text(item.value, plan)}</strong>
      <span>{t('common:figures.confidence')} {tenths(item.confidence)}</span>
      <HealthMark health={item.saidHealth} />
    </Group>
  );
}
