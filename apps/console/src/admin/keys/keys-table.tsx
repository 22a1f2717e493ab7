import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useMe } from '../../api/me.js';
import { PersonName } from '../../people/names.js';
import { now } from '../../time/clock.js';
import { useFormats } from '../../words/formats.js';
import { ScrollingTable } from '../forms/scrolling-table.js';
import { isRole } from '../roles/roles.js';
import { useWords, useWriting } from '../use-admin.js';
import { SCOPES, standingOf, type KeyDoc } from './keys.js';

export interface KeysTableProps {
  readonly keys: readonly KeyDoc[];
  readonly onEnd: (key: KeyDoc) => void;
}

/** Keys a line each, those that open first. */
export function KeysTable({ keys, onEnd }: KeysTableProps) {
  const { t } = useWords();
  const at = now().toISOString();
  const sorted = keys.toSorted((one, other) => Number(standingOf(one, at) !== 'open') - Number(standingOf(other, at) !== 'open') || other.createdAt.localeCompare(one.createdAt));
  return (
    <ScrollingTable label={t('tabs.keys')} minWidth={680}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('keys.whose')}</Table.Th>
          <Table.Th>{t('keys.scopes')}</Table.Th>
          <Table.Th>{t('keys.made')}</Table.Th>
          <Table.Th>{t('keys.ends')}</Table.Th>
          <Table.Th w={110}><span className="visually-hidden">{t('acts')}</span></Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{sorted.map((key) => <Row key={key.keyId} apiKey={key} at={at} onEnd={onEnd} />)}</Table.Tbody>
    </ScrollingTable>
  );
}

function Row({ apiKey, at, onEnd }: { readonly apiKey: KeyDoc; readonly at: string; readonly onEnd: (key: KeyDoc) => void }) {
  const { t } = useWords();
  const { day } = useFormats();
  const { data: me } = useMe();
  const { may } = useWriting('keys:manage');
  const standing = standingOf(apiKey, at);
  const isMine = apiKey.keyId === me?.keyId;
  const scopes = SCOPES.filter(({ scope }) => apiKey.scopes.includes(scope)).map(({ word }) => t(`keys.scope.${word}`));
  return (
    <Table.Tr opacity={standing === 'open' ? 1 : 0.75}>
      <Table.Td>
        <Group gap={8}>
          <Text component="span" fw={600} inherit><Holder apiKey={apiKey} /></Text>
          {isMine && <Badge variant="light" tt="none" c="var(--mantine-color-text)">{t('keys.this')}</Badge>}
        </Group>
      </Table.Td>
      <Table.Td><Text size="sm" component="span">{scopes.length === 0 ? '–' : scopes.join(t('comma'))}</Text></Table.Td>
      <Table.Td>{day(apiKey.createdAt)}</Table.Td>
      <Table.Td>{endText(apiKey)}</Table.Td>
      <Table.Td>{may && standing === 'open' && !isMine && <Button size="compact-sm" variant="default" onClick={() => onEnd(apiKey)}>{t('keys.end')}</Button>}</Table.Td>
    </Table.Tr>
  );

  function endText({ revokedAt, expires }: KeyDoc): string {
    if (revokedAt !== undefined) return t('keys.ended', { day: day(revokedAt) });
    return expires === undefined ? t('keys.never') : day(expires);
  }
}

function Holder({ apiKey: { personId, role } }: { readonly apiKey: KeyDoc }) {
  const { t } = useWords();
  if (personId !== undefined) return <PersonName id={personId} />;
  return t('keys.service', { role: isRole(role) ? t(`roles.names.${role}`) : (role ?? '') });
}
