import { CloseButton, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.js';
import { usePerson } from '../../api/organization.js';
import type { ObjectiveState } from '../data/model.js';
import { useAddress } from '../use-address.js';

const STATES: readonly ObjectiveState[] = ['candidate', 'draft', 'committed', 'closed', 'parked', 'cancelled'];

/** Which objectives: those with these words, in this state, of this person. */
export function Filters() {
  const { t } = useTranslation(['objective', 'common']);
  const { state, set } = useAddress();
  return (
    <Group gap="sm" align="flex-end">
      <TextFilter />
      <Select size="sm" w={170} aria-label={t('list.state')} placeholder={t('list.everyState')} clearable clearButtonProps={{ 'aria-label': t('list.everyState') }} data={STATES.map((value) => ({ value, label: t(`common:states.objective.${value}`) }))} value={state ?? null} onChange={(value) => set({ state: STATES.find((known) => known === value) }, { replace: true })} />
      <OwnerFilter />
    </Group>
  );
}

function TextFilter() {
  const { t } = useTranslation('objective');
  const { text = '', set } = useAddress();
  const [typed, setTyped] = useState(text);
  const apply = useDebouncedCallback((wanted: string) => set({ text: wanted.trim() === '' ? undefined : wanted.trim() }, { replace: true }), 250);
  const change = (wanted: string): void => {
    setTyped(wanted);
    apply(wanted);
  };
  return (
    <TextInput
      size="sm"
      w={240}
      aria-label={t('list.text')}
      placeholder={t('list.text')}
      value={typed}
      leftSection={<IconSearch aria-hidden size={16} />}
      rightSection={typed === '' ? null : <CloseButton size="sm" aria-label={t('list.clearText')} onClick={() => change('')} />}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

function OwnerFilter() {
  const { t } = useTranslation('objective');
  const { owner = 'all', set } = useAddress();
  const choices = useOwners(owner);
  if (choices.length === 1) return null;
  return <SegmentedControl size="sm" aria-label={t('list.whose')} data={choices} value={owner} onChange={(value) => set({ owner: value === 'all' ? undefined : value }, { replace: true })} />;
}

/** Everybody; me, if I am a person; and whoever the address names. */
function useOwners(owner: string): { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation('objective');
  const { data: me } = useMe();
  const others = owner === 'all' || owner === 'mine' ? [] : [owner];
  const { data: person } = usePerson(others[0]);
  const mine = typeof me?.personId === 'string' ? [{ value: 'mine', label: t('list.mine') }] : [];
  return [{ value: 'all', label: t('list.everybody') }, ...mine, ...others.map((value) => ({ value, label: person?.name ?? '…' }))];
}
