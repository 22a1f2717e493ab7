import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconChartLine, IconPlus, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BASES, type Basis } from '../address.js';
import type { Objective } from '../data/model.js';
import { useDrift, useStory } from '../data/reads.js';
import type { Rights } from '../data/use-rights.js';
import { useAddress } from '../use-address.js';
import { KeyResultCard } from './key-result-card.js';

export interface ResultsTabProps {
  readonly objective: Objective;
  readonly rights: Rights;
  /** The objective on the day that it is held against. */
  readonly then: Objective | undefined;
}

/** How we know: the key results with their figures and curves. */
export function ResultsTab({ objective, rights, then }: ResultsTabProps) {
  const { t } = useTranslation('objective');
  const { set } = useAddress();
  const { data: story = [] } = useStory(objective.objectiveId);
  const { data: drift } = useDrift(objective.cycleId);
  const hasCurves = objective.keyResults.length > 0 && objective.state !== 'candidate' && objective.state !== 'draft';
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        {hasCurves ? <CurveChoice /> : <span />}
        {rights.edit && <Button leftSection={<IconPlus aria-hidden size={18} />} variant="light" onClick={() => set({ form: 'key-result' })}>{t('keyResult.add')}</Button>}
      </Group>
      {objective.keyResults.length === 0 && <NoKeyResults />}
      {objective.keyResults.map((keyResult) => (
        <KeyResultCard key={keyResult.keyResultId} keyResult={keyResult} objective={objective} rights={rights} story={story} drift={drift} then={then?.keyResults.find(({ keyResultId }) => keyResultId === keyResult.keyResultId)} />
      ))}
    </Stack>
  );
}

function NoKeyResults() {
  const { t } = useTranslation('objective');
  return (
    <Stack gap={4} py="lg">
      <Title order={3} size="h4">{t('keyResult.none')}</Title>
      <Text c="dimmed">{t('keyResult.noneHint')}</Text>
    </Stack>
  );
}

/** What the curves are drawn from, and whether they are drawn at all. */
function CurveChoice() {
  const { t } = useTranslation('objective');
  const { basis = 'as-lived', view, set } = useAddress();
  const isBasis = (value: string): value is Basis => BASES.some((known) => known === value);
  return (
    <Group gap="sm">
      <SegmentedControl size="xs" aria-label={t('basis.label')} value={basis} onChange={(value) => isBasis(value) && set({ basis: value === 'as-lived' ? undefined : value }, { replace: true })} data={BASES.map((value) => ({ value, label: t(`basis.${value}`) }))} />
      <Button size="xs" variant="default" leftSection={view === 'table' ? <IconChartLine aria-hidden size={16} /> : <IconTable aria-hidden size={16} />} onClick={() => set({ view: view === 'table' ? undefined : 'table' }, { replace: true })}>{t(view === 'table' ? 'curve.asCurve' : 'curve.asTable')}</Button>
    </Group>
  );
}
