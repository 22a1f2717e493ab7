import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMemo } from 'react';
import { useWords } from '../use-admin.js';
import { CONTENT_LANGUAGES, languageName, timeZones } from './zones.js';

/** What an organization says of itself. */
export interface Settings {
  readonly name: string;
  readonly timeZone: string;
  readonly languages: string[];
  /** 1 to 12, as text. */
  readonly fiscalYearStartMonth: string;
}

export interface SettingsFieldsProps {
  readonly form: UseFormReturnType<Settings>;
  readonly faults: readonly string[];
  readonly isReadOnly?: boolean;
}

const NAME_AT_MOST = 200;

/** Name, time zone, languages and the first month of the year. */
export function SettingsFields({ form, faults, isReadOnly = false }: SettingsFieldsProps) {
  const { t, i18n } = useWords();
  const zones = useMemo(() => timeZones(form.values.timeZone), [form.values.timeZone]);
  const tags = [...new Set([...form.values.languages, ...CONTENT_LANGUAGES])];
  const month = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: month.format(Date.UTC(2026, at, 1)) }));
  const fault = (field: keyof Settings): string | undefined => (faults.includes(field) ? t('refusals.field') : undefined);
  const readOnly = { readOnly: isReadOnly };
  return (
    <>
      <TextInput label={t('organization.name')} maxLength={NAME_AT_MOST} {...readOnly} {...form.getInputProps('name')} error={form.errors['name'] ?? fault('name')} />
      <Select label={t('organization.timeZone')} description={t('organization.timeZoneMeans')} data={zones} searchable allowDeselect={false} limit={100} {...readOnly} {...form.getInputProps('timeZone')} error={fault('timeZone')} nothingFoundMessage={t('organization.noZone')} />
      <MultiSelect label={t('organization.languages')} description={t('organization.languagesMean')} data={tags.map((value) => ({ value, label: languageName(value, i18n.language) }))} {...readOnly} {...form.getInputProps('languages')} error={form.errors['languages'] ?? fault('languages')} />
      <Select label={t('organization.fiscalYear')} data={months} allowDeselect={false} {...readOnly} {...form.getInputProps('fiscalYearStartMonth')} error={fault('fiscalYearStartMonth')} />
    </>
  );
}
