import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { everyPage, useTeams, type Person } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';
import { useFormats } from '../../words/formats.js';

export interface WhosePickerProps {
  readonly personId: string | undefined;
  readonly teamId: string | undefined;
  readonly onPerson: (personId: string | undefined) => void;
  readonly onTeam: (teamId: string | undefined) => void;
}

/** Somebody, or a team, whose check-ins shall be looked at. */
export function WhosePicker({ personId, teamId, onPerson, onTeam }: WhosePickerProps) {
  const { t } = useTranslation('today');
  return (
    <Group grow maw={560}>
      <Select label={t('whose.person')} data={usePeopleOptions()} value={personId ?? null} onChange={(chosen) => onPerson(chosen ?? undefined)} searchable clearable limit={100} />
      <Select label={t('whose.team')} data={useTeamOptions()} value={teamId ?? null} onChange={(chosen) => onTeam(chosen ?? undefined)} searchable clearable limit={100} />
    </Group>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function usePeopleOptions(): Option[] {
  const { client } = useApi();
  const { compare } = useFormats();
  const { data } = useQuery({ queryKey: ['people', 'active'], queryFn: () => everyPage<Person>(client, '/people', { state: 'active' }), staleTime: 5 * 60_000 });
  return useMemo(() => (data ?? []).flatMap(({ personId, name, email }) => ((name ?? email) === undefined ? [] : [{ value: personId, label: name ?? email ?? '' }])).sort((a, b) => compare(a.label, b.label)), [data, compare]);
}

function useTeamOptions(): Option[] {
  const { data } = useTeams();
  const { compare } = useFormats();
  return useMemo(() => (data ?? []).filter(({ closed }) => !closed).map(({ teamId, name }) => ({ value: teamId, label: name })).sort((a, b) => compare(a.label, b.label)), [data, compare]);
}
