import type { Schemas } from '@cairn/client';
import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';
import type { FilterBarProps } from './filter-bar.js';

/** Kinds of acts by what they are about: all of a kind, or one type of event. */
export function ActionSelect({ filters: { action = '' }, set }: FilterBarProps) {
  const { t } = useTranslation('history');
  const chosen = action === '' ? [] : action.split(',');
  return (
    <MultiSelect
      label={t('filters.action')}
      {...(chosen.length === 0 && { placeholder: t('filters.anyAction') })}
      data={useKinds(chosen)}
      value={chosen}
      onChange={(types) => set({ action: types.length === 0 ? undefined : types.join(',') })}
      searchable
      clearable
      styles={{ inputField: { minWidth: 40 } }}
      nothingFoundMessage={t('filters.none')}
      clearButtonProps={{ 'aria-label': t('filters.remove', { name: t('filters.action') }) }}
      w={{ base: '100%', xs: 280 }}
      comboboxProps={{ width: 300, position: 'bottom-start' }}
    />
  );
}

/** What can be chosen, in groups; what is chosen already is among it even before the catalogue is read. */
function useKinds(chosen: readonly string[]) {
  const { t } = useTranslation('history');
  const { client } = useApi();
  const { data } = useQuery({ queryKey: ['catalog', PAST], queryFn: async ({ signal }) => (await client.request<Schemas['CatalogAnswer']>('GET', '/history/catalog', { signal })).body.types.map(({ type }) => type), staleTime: Infinity });
  const acts: Readonly<Record<string, string>> = t('acts', { returnObjects: true });
  const types = [...new Set([...(data ?? []), ...chosen])];
  const labelOf = (family: string, type: string): string => {
    const act = type.slice(type.indexOf('.') + 1);
    return t('filters.typed', { family, act: acts[act] ?? act });
  };
  return Object.entries(t('families', { returnObjects: true })).map(([family, label]) => ({
    group: label,
    items: [{ value: `${family}.*`, label: t('filters.whole', { family: label }) }, ...types.filter((type) => type.startsWith(`${family}.`) && !type.endsWith('.*')).map((type) => ({ value: type, label: labelOf(label, type) }))],
  }));
}
