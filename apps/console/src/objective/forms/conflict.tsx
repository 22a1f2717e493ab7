import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldValue } from '../field-value.js';

export interface ConflictProps {
  /** What stands now, and what was typed, of each field that somebody else has changed. */
  readonly fields: readonly { readonly field: string; readonly name: string; readonly theirs: unknown; readonly mine: unknown }[];
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Somebody changed the same thing meanwhile: both are shown, and nothing that was typed is lost. */
export function Conflict({ fields, onKeep, onTake }: ConflictProps) {
  const { t } = useTranslation('objective');
  return (
    <Alert color="orange" variant="light" icon={<IconArrowsSplit2 aria-hidden />} title={t('conflict.title')} role="alert">
      <Text size="sm">{t('conflict.text')}</Text>
      <Table mt="xs" layout="fixed">
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('conflict.field')}</Table.Th><Table.Th scope="col">{t('conflict.theirs')}</Table.Th><Table.Th scope="col">{t('conflict.mine')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {fields.map(({ field, name, theirs, mine }) => <Table.Tr key={field}><Table.Th scope="row" fw={500}>{name}</Table.Th><Table.Td><FieldValue field={field} value={theirs} /></Table.Td><Table.Td><FieldValue field={field} value={mine} /></Table.Td></Table.Tr>)}
        </Table.Tbody>
      </Table>
      <Group mt="sm" gap="xs">
        <Button size="xs" onClick={onKeep}>{t('conflict.keep')}</Button>
        <Button size="xs" variant="default" onClick={onTake}>{t('conflict.take')}</Button>
      </Group>
    </Alert>
  );
}
