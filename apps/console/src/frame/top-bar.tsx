import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCycles, useTeams } from '../api/organization.js';
import { usePlace } from '../place/place.js';
import { useCycle } from '../place/use-cycle.js';
import { SearchBox } from '../search/search-box.js';
import { TimeControl } from '../time/time-control.js';
import { useFormats } from '../words/formats.js';
import { AccountMenu } from './account-menu.js';
import classes from './frame.module.css';

/** The place and the time that every screen shows, and the way to anything else. */
export function TopBar() {
  const { t } = useTranslation();
  return (
    <div className={classes.top}>
      <Link to="/today" className={classes.brand} aria-label={t('product')}>
        <img src="/cairn.svg" alt="" width={26} height={26} />
        <span>{t('product')}</span>
      </Link>
      <CyclePicker />
      <TeamPicker />
      <TimeControl />
      <SearchBox />
      <AccountMenu />
    </div>
  );
}

function CyclePicker() {
  const { t } = useTranslation();
  const { go } = usePlace();
  const chosen = useCycle();
  const { data = [] } = useCycles();
  const options = data.map(({ cycleId, name, state }) => ({ value: cycleId, label: `${name} · ${t(`states.cycle.${state}`)}` }));
  return <Select aria-label={t('cycle')} placeholder={t('noCycle')} data={options} value={chosen?.cycleId ?? null} allowDeselect={false} onChange={(cycle) => go({ cycle: cycle ?? undefined })} w={{ base: 150, md: 210, lg: 310 }} size="sm" comboboxProps={{ width: 340, position: 'bottom-start' }} />;
}

function TeamPicker() {
  const { t } = useTranslation();
  const { team, go } = usePlace();
  const { compare } = useFormats();
  const { data } = useTeams();
  const options = useMemo(() => (data ?? []).filter(({ closed }) => !closed).map(({ teamId, name }) => ({ value: teamId, label: name })).sort((a, b) => compare(a.label, b.label)), [data, compare]);
  return <Select aria-label={t('team')} placeholder={t('wholeOrganization')} data={options} value={team ?? null} clearable searchable limit={100} onChange={(chosen) => go({ team: chosen ?? undefined })} w={{ base: 140, md: 200 }} size="sm" comboboxProps={{ width: 280, position: 'bottom-start' }} />;
}
