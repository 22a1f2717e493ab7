import { Stack, Tabs, Title } from '@mantine/core';
import { lazy, Suspense, type ComponentType } from 'react';
import { useMe } from '../api/me.js';
import { Loading, Problem } from '../frame/states.js';
import classes from './admin.module.css';
import { TABS, type Tab } from './address.js';
import { CyclesPanel } from './cycles/cycles-panel.js';
import { useHere, useWords } from './use-admin.js';

const PANELS: Readonly<Record<Tab, ComponentType>> = {
  cycles: CyclesPanel,
  import: lazy(async () => ({ default: (await import('./import/import-panel.js')).ImportPanel })),
  people: lazy(async () => ({ default: (await import('./people/people-panel.js')).PeoplePanel })),
  teams: lazy(async () => ({ default: (await import('./teams/teams-panel.js')).TeamsPanel })),
  roles: lazy(async () => ({ default: (await import('./roles/roles-panel.js')).RolesPanel })),
  keys: lazy(async () => ({ default: (await import('./keys/keys-panel.js')).KeysPanel })),
  organization: lazy(async () => ({ default: (await import('./organization/organization-panel.js')).OrganizationPanel })),
};
const Founding = lazy(async () => ({ default: (await import('./organization/founding.js')).Founding }));
const FirstSteps = lazy(async () => ({ default: (await import('./start/first-steps.js')).FirstSteps }));

/** What whoever looks after Cairn needs to get going: one tab for each matter. */
export function AdminScreen() {
  const { t } = useWords();
  const { data: me, error, refetch } = useMe();
  const { tab = 'cycles', turn } = useHere();
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (me === undefined) return <Loading />;
  const isFounded = me.organization !== undefined;
  return (
    <Stack maw={1080}>
      <Title order={1} size="h2">{t('title')}</Title>
      <Suspense fallback={<Loading />}>
        {isFounded ? <FirstSteps /> : <Founding />}
        {isFounded && (
          <Tabs value={tab} onChange={(value) => turn({ tab: TABS.find((name) => name === value), open: undefined, find: undefined, state: undefined })} keepMounted={false}>
            <Tabs.List className={classes.tabs} aria-label={t('title')}>
              {TABS.map((name) => <Tabs.Tab key={name} value={name}>{t(`tabs.${name}`)}</Tabs.Tab>)}
            </Tabs.List>
            {TABS.map((name) => <Tabs.Panel key={name} value={name} pt="lg"><Panel name={name} /></Tabs.Panel>)}
          </Tabs>
        )}
      </Suspense>
    </Stack>
  );
}

function Panel({ name }: { readonly name: Tab }) {
  const Shown = PANELS[name];
  return <Suspense fallback={<Loading />}><Shown /></Suspense>;
}
