import { ActionIcon, Badge, Menu, Table, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords, useWriting } from '../use-admin.js';
import { ScrollingTable } from '../forms/scrolling-table.js';
import { PersonActs, type PersonActName } from './person-acts.js';
import type { PersonDoc } from './use-people.js';

interface Chosen {
  readonly person: PersonDoc;
  readonly act: PersonActName;
}

/** People a line each, with what can be done. */
export function PeopleTable({ people }: { readonly people: readonly PersonDoc[] }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>();
  return (
    <>
      <ScrollingTable label={t('tabs.people')} minWidth={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.name')}</Table.Th>
            <Table.Th>{t('people.email')}</Table.Th>
            <Table.Th>{t('people.state')}</Table.Th>
            <Table.Th w={56}><span className="visually-hidden">{t('acts')}</span></Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => <Row key={person.personId} person={person} onAct={(act) => setChosen({ person, act })} />)}
        </Table.Tbody>
      </ScrollingTable>
      {chosen !== undefined && <PersonActs {...chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

const COLOURS = { active: 'teal', deactivated: 'orange', forgotten: 'gray' } as const;

const ACTS: Readonly<Record<PersonDoc['state'], readonly PersonActName[]>> = { active: ['edit', 'deactivate'], deactivated: ['edit', 'reactivate', 'forget'], forgotten: [] };

function Row({ person, onAct }: { readonly person: PersonDoc; readonly onAct: (act: PersonActName) => void }) {
  const { t } = useWords();
  const { may } = useWriting('people:manage');
  const name = person.name ?? t('common:unknownPerson');
  const acts = ACTS[person.state];
  return (
    <Table.Tr>
      <Table.Td fw={600}>{name}</Table.Td>
      <Table.Td><Text size="sm" inherit>{person.email ?? '–'}</Text></Table.Td>
      <Table.Td><Badge variant="light" color={COLOURS[person.state]} tt="none" autoContrast c="var(--mantine-color-text)">{t(`people.states.${person.state}`)}</Badge></Table.Td>
      <Table.Td>
        {may && acts.length > 0 && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target><ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('actsOn', { name })}><IconDots aria-hidden size={18} /></ActionIcon></Menu.Target>
            <Menu.Dropdown>{acts.map((act) => <Menu.Item key={act} {...(act === 'forget' && { color: 'red' })} onClick={() => onAct(act)}>{t(`people.acts.${act}`)}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
