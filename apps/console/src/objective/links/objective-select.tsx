import type { Schemas } from '@cairn/client';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';

export interface ObjectiveSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (objectiveId: string) => void;
  /** The cycles that are looked in. */
  readonly cycleIds: readonly string[];
  /** The objective that is not to be found. */
  readonly except: string;
  readonly error?: string | undefined;
}

interface Choice {
  readonly objectiveId: string;
  readonly title: string;
  readonly teamId?: string;
}

/** One objective of some cycles, found by its words. */
export function ObjectiveSelect({ label, value, onChange, cycleIds, except, error }: ObjectiveSelectProps) {
  const { t } = useTranslation('objective');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Choice>();
  const { data: teams = [] } = useTeams();
  const found = useFound(typed, { cycleIds, chosen });
  const choices = [...(chosen === undefined || found.some(({ objectiveId }) => objectiveId === chosen.objectiveId) ? [] : [chosen]), ...found].filter(({ objectiveId }) => objectiveId !== except);
  const named = ({ title, teamId }: Choice): string => [title, teams.find((team) => team.teamId === teamId)?.name].filter((part) => part !== undefined).join(' · ');
  return (
    <Select
      label={label}
      data={choices.map((choice) => ({ value: choice.objectiveId, label: named(choice) }))}
      value={value === '' ? null : value}
      searchable
      required
      data-autofocus
      filter={({ options }) => options}
      nothingFoundMessage={t('links.nothingFound')}
      placeholder={t('links.find')}
      {...(error !== undefined && { error })}
      onSearchChange={setTyped}
      onChange={(objectiveId) => {
        setChosen(choices.find((choice) => choice.objectiveId === objectiveId));
        onChange(objectiveId ?? '');
      }}
    />
  );
}

/** Objectives that the words fit; before a word is typed, those of the cycle. */
function useFound(typed: string, { cycleIds, chosen }: { readonly cycleIds: readonly string[]; readonly chosen: Choice | undefined }): readonly Choice[] {
  const { client } = useApi();
  const [q] = useDebouncedValue(typed.trim(), 200);
  const words = chosen !== undefined && q.startsWith(chosen.title) ? '' : q;
  const first = cycleIds[0] ?? '';
  const { data: some } = useQuery({ queryKey: ['objectives', { cycleId: first, limit: 50 }], queryFn: async ({ signal }) => (await client.request<Schemas['ObjectiveListDto']>('GET', '/objectives', { query: { cycleId: first, state: 'committed', limit: 50 }, signal })).body.items, enabled: first !== '' });
  const { data: found } = useQuery({
    queryKey: ['search', { q: words, kinds: 'objective' }],
    queryFn: async ({ signal }) => (await client.request<Schemas['SearchAnswerDto']>('GET', '/search', { query: { q: words, kinds: 'objective', limit: 50 }, signal })).body.items,
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
  if (words === '') return some ?? [];
  return (found ?? []).filter(({ cycleId }) => cycleId !== undefined && cycleIds.includes(cycleId)).map(({ id, title, teamId }) => ({ objectiveId: id, title, ...(teamId !== undefined && { teamId }) }));
}
