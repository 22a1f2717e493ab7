import { Group, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Empty, Loading, Problem } from '../../frame/states.js';
import { PERSON_STATES } from '../address.js';
import { More } from '../forms/more.js';
import { PanelHead } from '../forms/panel-head.js';
import { useHere, useWords, useWriting } from '../use-admin.js';
import { PeopleTable } from './people-table.js';
import { PersonForm } from './person-form.js';
import { usePeople, usePeopleFound, type PersonDoc } from './use-people.js';

/** Milliseconds after the last letter before it is looked for. */
const PAUSE = 250;

/** The people of the organization. */
export function PeoplePanel() {
  const { t } = useWords();
  const { open, turn } = useHere();
  const { may } = useWriting('people:manage');
  return (
    <Stack>
      <PanelHead title={t('tabs.people')} intro={t('people.intro')} right="people:manage" add={t('people.add')} onAdd={() => turn({ open: 'new' })} />
      <Filters />
      <Found />
      {may && open === 'new' && <PersonForm onClose={() => turn({ open: undefined })} />}
    </Stack>
  );
}

function Filters() {
  const { t } = useWords();
  const { find = '', state, turn } = useHere();
  const [typed, setTyped] = useState(find);
  const look = useDebouncedCallback((text: string) => turn({ find: text.trim() === '' ? undefined : text.trim() }), PAUSE);
  const options = [{ value: 'all', label: t('people.states.all') }, ...PERSON_STATES.map((value) => ({ value, label: t(`people.states.${value}`) }))];
  return (
    <Group align="flex-end">
      <TextInput type="search" flex="1 1 240px" maw={360} label={t('people.find')} leftSection={<IconSearch aria-hidden size={16} />} value={typed} onChange={({ currentTarget }) => { setTyped(currentTarget.value); look(currentTarget.value); }} />
      <Select w={160} label={t('people.state')} data={options} allowDeselect={false} value={state ?? 'all'} onChange={(value) => turn({ state: PERSON_STATES.find((name) => name === value) })} />
    </Group>
  );
}

function Found() {
  const { t } = useWords();
  const { find = '', state } = useHere();
  const pages = usePeople({ find, state });
  const found = usePeopleFound({ find, state });
  const people = peopleIn(found.data, pages.data);
  const failure = pages.error ?? found.error;
  if (failure) return <Problem error={failure} />;
  if (people === undefined) return <Loading />;
  if (people.length === 0) return <Empty title={t(find === '' ? 'people.empty' : 'people.nobody', { text: find })} />;
  return (
    <>
      <PeopleTable people={people} />
      <More has={pages.hasNextPage} isLoading={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
    </>
  );
}

/** What was found by name, else the pages that were read. */
function peopleIn(found: readonly PersonDoc[] | undefined, read: { readonly pages: readonly { readonly items: readonly PersonDoc[] }[] } | undefined): readonly PersonDoc[] | undefined {
  return found ?? read?.pages.flatMap(({ items }) => items);
}
