import { Button, Group, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../history.module.css';
import type { HereHistory } from '../use-history-address.js';
import { ActionSelect } from './action-select.js';
import { isFiltered, type Filters } from './audit-query.js';
import { FoundSelect } from './found-select.js';

export interface FilterBarProps {
  readonly filters: Filters;
  readonly set: HereHistory['set'];
}

/** Who, what about, which kind of act, and which days; all of it stands in the address. On a narrow screen it is opened. */
export function FilterBar({ filters, set }: FilterBarProps) {
  const { t } = useTranslation('history');
  const [shown, setShown] = useState(false);
  const count = Object.keys(filters).length;
  return (
    <>
      <div className={classes.toggle}>
        <Button variant="default" leftSection={<IconFilter aria-hidden size={16} />} aria-expanded={shown} onClick={() => setShown(!shown)}>{count === 0 ? t('filters.show') : t('filters.showSome', { count })}</Button>
      </div>
      <Group gap="sm" align="flex-start" role="group" aria-label={t('filters.label')} className={classes.filters} data-shown={shown}>
        <FoundSelect label={t('filters.actor')} placeholder={t('filters.anyActor')} kinds="person" value={filters.actor} onChange={(id) => set({ actor: id })} />
        <FoundSelect label={t('filters.subject')} placeholder={t('filters.anySubject')} kinds="objective,key-result,initiative,team,person,cycle" value={filters.subject} onChange={(id) => set({ subject: id })} />
        <ActionSelect filters={filters} set={set} />
        <Days filters={filters} set={set} />
        {isFiltered(filters) && <Button mt={{ base: 0, sm: 25 }} variant="subtle" onClick={() => set({ actor: undefined, subject: undefined, action: undefined, from: undefined, to: undefined })}>{t('filters.clear')}</Button>}
      </Group>
    </>
  );
}

function Days({ filters: { from, to }, set }: FilterBarProps) {
  const { t } = useTranslation('history');
  return (
    <>
      <TextInput type="date" label={t('filters.from')} value={from ?? ''} onChange={({ currentTarget }) => set({ from: currentTarget.value || undefined })} {...(to !== undefined && { max: to })} w={150} />
      <TextInput type="date" label={t('filters.to')} value={to ?? ''} onChange={({ currentTarget }) => set({ to: currentTarget.value || undefined })} {...(from !== undefined && { min: from })} w={150} />
    </>
  );
}
