import { Anchor, Stack, Tabs, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe, type Me } from '../api/me.js';
import { Empty, Loading, Problem } from '../frame/states.js';
import { ActDrawer } from './act/act-drawer.js';
import { HISTORY_TABS, type HistoryTab } from './address.js';
import { ExportsView } from './exports/exports-view.js';
import { IntegrityView } from './integrity/integrity-view.js';
import { LogView } from './log/log-view.js';
import { useHistoryAddress } from './use-history-address.js';

/** Who changed what, when and why, and whether it can be proved. */
export function HistoryScreen() {
  const { t } = useTranslation('history');
  const { data: me, error, refetch } = useMe();
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h2">{t('title')}</Title>
        <Text c="dimmed">{t('question')}</Text>
      </div>
      {error !== null && me === undefined && <Problem error={error} retry={() => void refetch()} />}
      {me === undefined ? error === null && <Loading /> : <Allowed me={me} />}
    </Stack>
  );
}

function Allowed({ me }: { readonly me: Me }) {
  const { t } = useTranslation('history');
  const { tab = 'log', set } = useHistoryAddress();
  return (
    <>
      <Tabs value={tab} onChange={(chosen) => set({ tab: HISTORY_TABS.find((each) => each === chosen && each !== 'log') })} keepMounted={false}>
        <Tabs.List aria-label={t('tabs.label')} mb="md">
          {HISTORY_TABS.map((each) => <Tabs.Tab key={each} value={each}>{t(`tabs.${each}`)}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="log">{mayReadHistory(me) ? <LogView /> : <NotForYou />}</Tabs.Panel>
        <Tabs.Panel value="integrity">{mayReadHistory(me) ? <IntegrityView /> : <NotForYou />}</Tabs.Panel>
        <Tabs.Panel value="exports">{me.rights.includes('exports:read') ? <ExportsView /> : <NotForYou of="exports" />}</Tabs.Panel>
      </Tabs>
      {mayReadHistory(me) && <ActDrawer />}
    </>
  );
}

/** A key that is nobody's needs the scope besides the role. */
function mayReadHistory({ rights, personId, scopes }: Me): boolean {
  return rights.includes('history:read') && (personId !== null || scopes.includes('history:read'));
}

function NotForYou({ of = 'history' }: { readonly of?: HistoryTab | 'history' }) {
  const { t } = useTranslation('history');
  return (
    <Empty title={t('forbidden.title')}>
      <Text>{t(of === 'exports' ? 'forbidden.exports' : 'forbidden.text')}</Text>
      {of === 'history' && <Text size="sm" c="dimmed">{t('forbidden.ask')}</Text>}
      <Anchor renderRoot={(props) => <Link {...props} to="/objectives" />}>{t('forbidden.toGoals')}</Anchor>
    </Empty>
  );
}
