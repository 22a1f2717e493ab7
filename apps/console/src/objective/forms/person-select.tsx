import type { Schemas } from '@cairn/client';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.js';
import { usePerson, type Person } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';

export interface PersonSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (personId: string) => void;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
}

/** One person, found by name. */
export function PersonSelect({ label, value, onChange, error, description }: PersonSelectProps) {
  const { t } = useTranslation('objective');
  const [typed, setTyped] = useState('');
  const options = usePeople(typed, value);
  return (
    <Select
      label={label}
      data={options}
      value={value === '' ? null : value}
      searchable
      required
      filter={({ options: found }) => found}
      nothingFoundMessage={t('people.none')}
      placeholder={t('people.find')}
      {...(error !== undefined && { error })}
      {...(description !== undefined && { description })}
      onSearchChange={setTyped}
      onChange={(chosen) => onChange(chosen ?? '')}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function usePeople(typed: string, chosenId: string): Option[] {
  const { t } = useTranslation('objective');
  const { client } = useApi();
  const { data: me } = useMe();
  const { data: chosen } = usePerson(chosenId === '' ? undefined : chosenId);
  const [q] = useDebouncedValue(typed.trim(), 200);
  const { data: found } = useQuery({
    queryKey: ['search', { q, kinds: 'person' }],
    queryFn: async ({ signal }) => (await client.request<Schemas['SearchAnswerDto']>('GET', '/search', { query: { q, kinds: 'person', limit: 20 }, signal })).body.items,
    enabled: q !== '' && q !== chosen?.name,
    placeholderData: keepPreviousData,
  });
  const known = [chosenOption(chosen, t('people.unnamed')), meOption(me, (name) => t('people.me', { name })), ...(found ?? []).map(({ id, title }) => ({ value: id, label: title }))].filter((option) => option !== undefined);
  return known.filter(({ value }, at) => known.findIndex((other) => other.value === value) === at);
}

function chosenOption(chosen: Person | undefined, unnamed: string): Option | undefined {
  return chosen && { value: chosen.personId, label: chosen.name ?? chosen.email ?? unnamed };
}

function meOption(me: { readonly personId: string | null; readonly name?: string } | undefined, named: (name: string) => string): Option | undefined {
  return typeof me?.personId === 'string' ? { value: me.personId, label: named(me.name ?? '') } : undefined;
}
