import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Empty, Loading, Problem } from '../../frame/states.js';
import { PanelHead } from '../forms/panel-head.js';
import { useHere, useWords, useWriting } from '../use-admin.js';
import { CycleCard } from './cycle-card.js';
import { CycleForm } from './cycle-form.js';
import { useCycleDocs } from './use-cycle-docs.js';

/** The cycles, what state each is in, and what can be done with it. */
export function CyclesPanel() {
  const { t } = useWords();
  const { open, turn } = useHere();
  const { may } = useWriting('cycles:manage');
  const { data: cycles, error, refetch } = useCycleDocs();
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (cycles === undefined) return <Loading />;
  const add = (): void => turn({ open: 'new' });
  return (
    <Stack>
      <PanelHead title={t('tabs.cycles')} intro={t('cycles.intro')} right="cycles:manage" {...(cycles.length > 0 && { add: t('cycles.add'), onAdd: add })} />
      {cycles.length === 0 && <Empty title={t('cycles.empty')}>{may && <Button leftSection={<IconPlus aria-hidden size={16} />} onClick={add}>{t('cycles.add')}</Button>}</Empty>}
      {cycles.map((cycle) => <CycleCard key={cycle.cycleId} cycle={cycle} isOpen={open === cycle.cycleId || (open === undefined && cycles.length === 1)} />)}
      {may && open === 'new' && <CycleForm cycles={cycles} onClose={() => turn({ open: undefined })} onDone={(cycleId) => turn({ open: cycleId })} />}
    </Stack>
  );
}
