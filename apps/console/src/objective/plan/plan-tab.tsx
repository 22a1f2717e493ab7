import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import type { Initiative, Objective } from '../data/model.js';
import { isSelf } from '../data/rights.js';
import { useAct } from '../data/use-act.js';
import type { Rights } from '../data/use-rights.js';
import { ReasonForm } from '../forms/reason-form.js';
import { Refused } from '../forms/refused.js';
import { InitiativeForm, type InitiativeFormProps } from './initiative-form.js';
import classes from './plan.module.css';
import { plansOf, type Branch } from './tree.js';

interface PlanWork {
  readonly add: (work: Omit<InitiativeFormProps, 'onClose'>) => void;
  /** May I plan here: as one of the team, or as the one who answers for it? */
  readonly may: (ownerId: string) => boolean;
}

/** The plan of action: what is done so that the numbers move. It never moves progress itself. */
export function PlanTab({ objective, rights }: { readonly objective: Objective; readonly rights: Rights }) {
  const { t } = useTranslation('objective');
  const [adding, setAdding] = useState<Omit<InitiativeFormProps, 'onClose'>>();
  const plans = plansOf(objective.keyResults, objective.initiatives);
  if (plans.length === 0) return <Text c="dimmed">{t('plan.noKeyResults')}</Text>;
  const work: PlanWork = { add: setAdding, may: (ownerId) => rights.plan || (rights.open && isSelf(rights.me, ownerId)) };
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">{t('plan.lead')}</Text>
      {plans.map(({ keyResult: { keyResultId, plan, responsibleId, standing }, branches }) => (
        <Card key={keyResultId} withBorder padding="md">
          <Group justify="space-between" align="flex-start" gap="xs">
            <Title order={3} size="h5">{plan.title}</Title>
            {work.may(responsibleId) && standing === 'open' && <Button size="compact-sm" variant="light" leftSection={<IconPlus aria-hidden size={16} />} onClick={() => setAdding({ keyResultId, parent: undefined, ownerId: rights.me?.personId ?? responsibleId })}>{t('plan.add')}</Button>}
          </Group>
          {branches.length === 0 ? <Text size="sm" c="dimmed" mt="xs">{t('plan.none')}</Text> : <Branches branches={branches} work={work} />}
        </Card>
      ))}
      {adding !== undefined && <InitiativeForm {...adding} onClose={() => setAdding(undefined)} />}
    </Stack>
  );
}

function Branches({ branches, work }: { readonly branches: readonly Branch[]; readonly work: PlanWork }) {
  return (
    <ul className={classes.tree}>
      {branches.map(({ initiative, below }) => (
        <li key={initiative.initiativeId}>
          <Piece initiative={initiative} work={work} />
          {below.length > 0 && <Branches branches={below} work={work} />}
        </li>
      ))}
    </ul>
  );
}

const COLOURS = { planned: 'gray', 'in-progress': 'blue', done: 'teal', dropped: 'gray' } as const;

function Piece({ initiative, work }: { readonly initiative: Initiative; readonly work: PlanWork }) {
  const { t } = useTranslation('objective');
  const { day } = useFormats();
  const { title, state, ownerId, start, due, droppedReason } = initiative;
  return (
    <div className={classes.piece}>
      <Group gap="sm" justify="space-between" align="flex-start">
        <div>
          <Text td={state === 'dropped' ? 'line-through' : undefined}>{title}</Text>
          <Text size="sm" c="dimmed"><PersonName id={ownerId} />{start !== undefined && ` · ${t('plan.from', { day: day(start) })}`}{due !== undefined && ` · ${t('plan.until', { day: day(due) })}`}</Text>
          {droppedReason !== undefined && <Text size="sm">{t('quoted', { text: droppedReason })}</Text>}
        </div>
        <Badge color={COLOURS[state]} variant="light" tt="none">{t(`plan.states.${state}`)}</Badge>
      </Group>
      {work.may(ownerId) && (state === 'planned' || state === 'in-progress') && <PieceActions initiative={initiative} work={work} />}
    </div>
  );
}

function PieceActions({ initiative, work }: { readonly initiative: Initiative; readonly work: PlanWork }) {
  const { t } = useTranslation('objective');
  const { initiativeId, keyResultId, title, state, ownerId, version } = initiative;
  const { send, busy, failure } = useAct();
  const [dropping, setDropping] = useState(false);
  const path = `/initiatives/${encodeURIComponent(initiativeId)}`;
  const next = state === 'planned' ? 'start' : 'finish';
  const named = (action: string): string => t('actionOn', { action, title });
  return (
    <>
      <Group gap={6} mt={6}>
        <Button size="compact-sm" variant="light" loading={busy} aria-label={named(t(`plan.${next}Work`))} onClick={() => void send({ method: 'POST', path: `${path}/${next}`, ifMatch: version })}>{t(`plan.${next}Work`)}</Button>
        <Button size="compact-sm" variant="subtle" aria-label={named(t('plan.part'))} onClick={() => work.add({ keyResultId, parent: { initiativeId, title }, ownerId })}>{t('plan.part')}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" aria-label={named(t('plan.drop'))} onClick={() => setDropping(true)}>{t('plan.drop')}</Button>
      </Group>
      <Refused failure={failure} />
      {dropping && <ReasonForm title={t('plan.drop')} explanation={t('plan.dropMeans', { title })} act={{ method: 'POST', path: `${path}/drop`, ifMatch: version }} onClose={() => setDropping(false)} />}
    </>
  );
}
