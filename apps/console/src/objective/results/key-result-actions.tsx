import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResult, Objective } from '../data/model.js';
import type { Rights } from '../data/use-rights.js';
import { CaptureForm } from '../forms/capture-form.js';
import { GoalpostForm } from '../forms/goalpost-form.js';
import { KeyResultForm } from '../forms/key-result-form.js';
import { ReasonForm } from '../forms/reason-form.js';

type Work = 'goalpost' | 'edit' | 'replace' | 'cancel' | 'capture';

export interface KeyResultActionsProps {
  readonly keyResult: KeyResult;
  readonly objective: Objective;
  readonly rights: Rights;
}

/** What may be done with a key result by whoever looks at it. */
export function KeyResultActions({ keyResult, objective, rights }: KeyResultActionsProps) {
  const { t } = useTranslation('objective');
  const [work, setWork] = useState<Work>();
  const { plan, standing } = keyResult;
  if (!rights.edit || standing !== 'open') return null;
  const first: Work = rights.needsReason ? 'goalpost' : 'edit';
  const rest: readonly Work[] = [...(plan.type === 'baseline' ? (['capture'] as const) : []), 'replace', 'cancel'];
  return (
    <Group gap={4} wrap="nowrap">
      <Button size="compact-sm" variant="light" aria-label={t('actionOn', { action: t(`keyResult.${first}`), title: plan.title })} onClick={() => setWork(first)}>{t(`keyResult.${first}`)}</Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t('moreOf', { title: plan.title })}><IconDots aria-hidden size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>{rest.map((item) => <Menu.Item key={item} onClick={() => setWork(item)}>{t(`keyResult.${item}`)}</Menu.Item>)}</Menu.Dropdown>
      </Menu>
      {work !== undefined && <WorkForm work={work} keyResult={keyResult} objective={objective} rights={rights} onClose={() => setWork(undefined)} />}
    </Group>
  );
}

function WorkForm({ work, keyResult, objective, rights, onClose }: KeyResultActionsProps & { readonly work: Work; readonly onClose: () => void }) {
  const { t } = useTranslation('objective');
  const { keyResultId, plan, version } = keyResult;
  switch (work) {
    case 'goalpost':
      return <GoalpostForm keyResult={keyResult} onClose={onClose} />;
    case 'capture':
      return <CaptureForm keyResult={keyResult} onClose={onClose} />;
    case 'cancel':
      return <ReasonForm title={t('keyResult.cancel')} explanation={t('keyResult.cancelMeans', { title: plan.title })} act={{ method: 'POST', path: `/key-results/${encodeURIComponent(keyResultId)}/cancel`, ifMatch: version }} onClose={onClose} danger />;
    default:
      return <KeyResultForm work={work} keyResult={keyResult} objective={objective} cycle={rights.cycle} onClose={onClose} />;
  }
}
