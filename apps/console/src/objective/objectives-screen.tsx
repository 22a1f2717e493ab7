import { Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { Empty, Loading, Problem } from '../frame/states.js';
import { usePlace } from '../place/place.js';
import { useCycle } from '../place/use-cycle.js';
import { NewObjective } from './forms/new-objective.js';
import { Filters } from './list/filters.js';
import classes from './list/list.module.css';
import { ObjectiveRow } from './list/objective-row.js';
import { useObjectives } from './list/use-objectives.js';
import { useAddress } from './use-address.js';

/** The objectives of a cycle: found by words, state, team and person. */
export function ObjectivesScreen() {
  const { t } = useTranslation('objective');
  const { form, set } = useAddress();
  const creates = useCreates();
  return (
    <Stack gap="md" maw={1180}>
      <Group justify="space-between">
        <Title order={1} size="h2">{t('title')}</Title>
        {creates && <Button leftSection={<IconPlus aria-hidden size={18} />} onClick={() => set({ form: 'new' })}>{t('list.new')}</Button>}
      </Group>
      <Filters />
      <Found creates={creates} />
      {creates && form === 'new' && <NewObjective onClose={() => set({ form: undefined })} />}
    </Stack>
  );
}

/** May a further objective be written down here and now? */
function useCreates(): boolean {
  const { data: me } = useMe();
  const { isNow } = usePlace();
  const cycle = useCycle();
  const may = me !== undefined && (me.rights.includes('drafts:write') || me.teams.some(({ rights }) => rights.includes('drafts:write')));
  return may && isNow && cycle !== undefined && cycle.state !== 'closed' && cycle.state !== 'archived';
}

function Found({ creates }: { readonly creates: boolean }) {
  const { t } = useTranslation(['objective', 'common']);
  const { state, owner, text } = useAddress();
  const cycle = useCycle();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useObjectives({ state, owner, text });
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />;
  if (data === undefined) return cycle === undefined ? <Empty title={t('common:noCycle')} /> : <Loading />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Nothing creates={creates} filtered={[state, owner, text].some((filter) => filter !== undefined)} />;
  return (
    <>
      <ul className={classes.list} aria-label={t('title')}>{items.map((objective) => <ObjectiveRow key={objective.objectiveId} objective={objective} />)}</ul>
      {hasNextPage && <Center><Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('common:more')}</Button></Center>}
    </>
  );
}

function Nothing({ creates, filtered }: { readonly creates: boolean; readonly filtered: boolean }) {
  const { t } = useTranslation('objective');
  if (filtered) return <Empty title={t('list.noneFits')}><Text c="dimmed">{t('list.noneFitsHint')}</Text></Empty>;
  return <Empty title={t('list.none')}><Text c="dimmed">{t(creates ? 'list.noneHint' : 'list.noneRead')}</Text></Empty>;
}
