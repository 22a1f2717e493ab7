import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Schemas } from '@cairn/client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePerson, type Person } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';
import { useWords } from '../use-admin.js';

export interface PersonPickerProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string | undefined;
  readonly onChange: (personId: string | undefined) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const AT_ONCE = 20;

/** Finds a person by name. */
export function PersonPicker({ label, description, value, onChange, error, required = false }: PersonPickerProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 200);
  const { data: chosen } = usePerson(value);
  const options = withChosen(useFound(text).map(({ id, title }) => ({ value: id, label: title })), chosen);
  return (
    <Select
      label={label} {...(description !== undefined && { description })} placeholder={t('pickers.person')} data={options} value={value ?? null} searchable clearable
      searchValue={typed} onSearchChange={setTyped} filter={({ options: shown }) => shown} nothingFoundMessage={text === '' ? t('pickers.type') : t('pickers.nobody')}
      onChange={(personId) => onChange(personId ?? undefined)} error={error} withAsterisk={required}
      clearButtonProps={{ 'aria-label': t('pickers.clear', { what: label }) }}
    />
  );
}

/** The one who is chosen stays in the list, so that the name can be shown. */
function withChosen(options: readonly Option[], chosen: Person | undefined): Option[] {
  if (chosen === undefined || options.some(({ value }) => value === chosen.personId)) return [...options];
  return [{ value: chosen.personId, label: chosen.name ?? chosen.email ?? '…' }, ...options];
}

/** The people whose names hold the text, the best first. */
function useFound(text: string) {
  const { client } = useApi();
  const read = async ({ signal }: { readonly signal: AbortSignal }) => (await client.request<Schemas['SearchAnswerDto']>('GET', '/search', { query: { q: text, kinds: 'person', limit: AT_ONCE }, signal })).body.items;
  const { data = [] } = useQuery({ queryKey: ['search', 'person', text], queryFn: read, enabled: text !== '', placeholderData: (before) => before });
  return data;
}
