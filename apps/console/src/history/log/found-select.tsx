import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFound } from '../../search/use-search.js';
import { useNameOf } from './use-name-of.js';

/** What is found for a text, unless it is the name of what is chosen already. */
function useOffered(text: string, kinds: string, name: string) {
  const [quiet] = useDebouncedValue(text.trim(), 180);
  const isAsked = quiet !== '' && quiet !== name;
  const { data } = useFound(isAsked ? quiet : '', kinds);
  return { isAsked, found: isAsked && data !== undefined ? data.items : [] };
}

interface FoundSelectProps {
  readonly label: string;
  readonly placeholder: string;
  /** Kinds of things that can be chosen, with commas between them. */
  readonly kinds: string;
  /** The id that is chosen. */
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** Chooses one thing by its name, as the search knows it. */
export function FoundSelect({ label, placeholder, kinds, value, onChange }: FoundSelectProps) {
  const { t } = useTranslation(['history', 'common']);
  const [text, setText] = useState('');
  const name = useNameOf(value);
  const { found, isAsked } = useOffered(text, kinds, name);
  const chosen = value === undefined || found.some(({ id }) => id === value) ? [] : [{ value, label: name }];
  const options = [...chosen, ...found.map(({ id, kind, title }) => ({ value: id, label: kinds === kind ? title : t('filters.found', { kind: t(`common:search.kinds.${kind}`), title }) }))];
  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={options}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchable
      clearable
      filter={({ options: all }) => all}
      onSearchChange={setText}
      nothingFoundMessage={isAsked ? t('filters.none') : t('filters.type')}
      clearButtonProps={{ 'aria-label': t('filters.remove', { name }) }}
      w={{ base: '100%', xs: 210 }}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
    />
  );
}
