import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Objective } from './data/model.js';
import { useAct } from './data/use-act.js';
import type { Rights } from './data/use-rights.js';
import { ReasonForm } from './forms/reason-form.js';
import { Refused } from './forms/refused.js';
import { movesOf, type Move } from './moves.js';
import { useAddress } from './use-address.js';

/** What may be done with an objective by whoever looks at it: committing first, when it is theirs to commit. */
export function ObjectiveActions({ objective, rights }: { readonly objective: Objective; readonly rights: Rights }) {
  const { t } = useTranslation('objective');
  const { set } = useAddress();
  const { send, busy, failure } = useAct();
  const [asking, setAsking] = useState<'park' | 'cancel'>();
  const { first, others } = movesOf(objective.state, rights);
  const path = `/objectives/${encodeURIComponent(objective.objectiveId)}`;
  const move = (how: Move): void => {
    if (how === 'edit' || how === 'commit') set({ form: how });
    else if (how === 'park' || how === 'cancel') setAsking(how);
    else void send({ method: 'POST', path: `${path}/${how}`, ifMatch: objective.readVersion });
  };
  if (first === undefined) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button loading={busy} variant={first === 'edit' ? 'light' : 'filled'} onClick={() => move(first)}>{t(`moves.${first}`)}</Button>
      {others.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon size={36} variant="default" aria-label={t('moreOf', { title: objective.title })}><IconDots aria-hidden size={18} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>{others.map((how) => <Menu.Item key={how} onClick={() => move(how)}>{t(`moves.${how}`)}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
      <Refused failure={failure} />
      {asking !== undefined && <ReasonForm title={t(`moves.${asking}`)} explanation={t(`moves.means.${asking}`)} act={{ method: 'POST', path: `${path}/${asking}`, ifMatch: objective.readVersion }} onClose={() => setAsking(undefined)} danger={asking === 'cancel'} />}
    </Group>
  );
}
