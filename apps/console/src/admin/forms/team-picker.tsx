import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTeams } from '../../api/organization.js';
import { useFormats } from '../../words/formats.js';
import { useWords } from '../use-admin.js';

export interface TeamPickerProps {
  readonly label: string;
  readonly description?: string;
  /** What an empty one means. */
  readonly placeholder: string;
  readonly value: string | undefined;
  /** Teams that can't be chosen. */
  readonly without?: ReadonlySet<string>;
  readonly onChange: (teamId: string | undefined) => void;
  readonly error?: string | undefined;
}

const SHOWN_AT_ONCE = 100;
const NONE: ReadonlySet<string> = new Set();

/** One of the teams that are open. */
export function TeamPicker({ label, description, placeholder, value, without = NONE, onChange, error }: TeamPickerProps) {
  const { t } = useWords();
  const { compare } = useFormats();
  const { data } = useTeams();
  const options = useMemo(
    () => (data ?? []).filter(({ closed, teamId }) => !closed && !without.has(teamId)).map(({ teamId, name }) => ({ value: teamId, label: name })).sort((a, b) => compare(a.label, b.label)),
    [data, compare, without],
  );
  return (
    <Select
      label={label} {...(description !== undefined && { description })} placeholder={placeholder} data={options} value={value ?? null} searchable clearable limit={SHOWN_AT_ONCE}
      nothingFoundMessage={t('pickers.noTeam')} onChange={(teamId) => onChange(teamId ?? undefined)} error={error} clearButtonProps={{ 'aria-label': t('pickers.clear', { what: label }) }}
    />
  );
}
