import { Button, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '@cairn/client';
import { Empty, Loading, Problem } from '../../frame/states.js';
import { PersonName, TeamName } from '../../people/names.js';
import { usePlace } from '../../place/place.js';
import { More } from '../forms/more.js';
import { PanelHead } from '../forms/panel-head.js';
import { ScrollingTable } from '../forms/scrolling-table.js';
import { useList } from '../forms/use-list.js';
import { useHere, useWords, useWriting } from '../use-admin.js';
import { RoleForm } from './role-form.js';
import { isRole } from './roles.js';
import { TakeRole } from './take-role.js';

export type HeldRole = Schemas['HeldRoleDto'];

/** Who holds which role, and where. */
export function RolesPanel() {
  const { t } = useWords();
  const { open, turn } = useHere();
  const { may } = useWriting('roles:manage');
  return (
    <Stack>
      <PanelHead title={t('tabs.roles')} intro={t('roles.intro')} right="roles:manage" add={t('roles.add')} onAdd={() => turn({ open: 'new' })} />
      <Held />
      {may && open === 'new' && <RoleForm onClose={() => turn({ open: undefined })} />}
    </Stack>
  );
}

function Held() {
  const { t } = useWords();
  const { times } = usePlace();
  const { may } = useWriting('roles:manage');
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useList<HeldRole>('roles', '/roles', { ...times });
  const [taken, setTaken] = useState<HeldRole>();
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const held = data.pages.flatMap(({ items }) => items);
  if (held.length === 0) return <Empty title={t('roles.empty')} />;
  return (
    <>
      <ScrollingTable label={t('tabs.roles')} minWidth={520}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('roles.person')}</Table.Th>
            <Table.Th>{t('roles.role')}</Table.Th>
            <Table.Th>{t('roles.where')}</Table.Th>
            <Table.Th w={110}><span className="visually-hidden">{t('acts')}</span></Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {held.map((role) => (
            <Table.Tr key={`${role.personId} ${role.role} ${role.teamId ?? ''}`}>
              <Table.Td fw={600}>{role.name ?? <PersonName id={role.personId} />}</Table.Td>
              <Table.Td>{isRole(role.role) ? t(`roles.names.${role.role}`) : role.role}</Table.Td>
              <Table.Td>{role.teamId === null ? t('common:wholeOrganization') : <TeamName id={role.teamId} />}</Table.Td>
              <Table.Td>{may && <Button size="compact-sm" variant="default" aria-label={`${t('roles.take')}: ${role.name ?? ''}`} onClick={() => setTaken(role)}>{t('roles.take')}</Button>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollingTable>
      <More has={hasNextPage} isLoading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      {taken !== undefined && <TakeRole held={taken} onClose={() => setTaken(undefined)} />}
    </>
  );
}
