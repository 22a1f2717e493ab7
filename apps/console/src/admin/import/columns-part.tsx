import { Alert, Button, Group, Paper, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ScrollingTable } from '../forms/scrolling-table.js';
import { useWords } from '../use-admin.js';
import { isBusy } from './import-state.js';
import { fieldsOf, type FileKind } from './kinds.js';
import { missingIn, type Column } from './preview.js';
import { useImport } from './use-import.js';

/** What each column of a file tells: guessed by its name, to be put right where the guess is wrong. */
export function ColumnsPart({ kind }: { readonly kind: FileKind }) {
  const { t } = useWords();
  const { state } = useImport();
  const file = state.files[kind];
  const [isAsked, setAsked] = useState(false);
  if (file === undefined || file.fault !== undefined) return null;
  const missing = missingIn(kind, file.columns);
  const isOpen = isAsked || missing.length > 0;
  const shown = t(isOpen ? 'import.hide' : 'import.show');
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h4">{t('import.columns', { name: file.name })}</Title>
          <Group gap="sm">
            <Text size="sm" c="dimmed">{t('import.columnsRead', { count: file.columns.filter(({ field }) => field !== null).length, all: file.columns.length })}</Text>
            {missing.length === 0 && <Button size="compact-sm" variant="default" aria-expanded={isOpen} aria-label={`${shown}: ${t('import.columns', { name: file.name })}`} onClick={() => setAsked(!isAsked)}>{shown}</Button>}
          </Group>
        </Group>
        {missing.length > 0 && <Alert role="alert" color="orange" variant="light">{t('import.missing', { fields: missing.map((field) => t(`import.fields.${field}`)).join(t('comma')) })}</Alert>}
        {isOpen && <Columns kind={kind} name={file.name} columns={file.columns} />}
      </Stack>
    </Paper>
  );
}

function Columns({ kind, name, columns }: { readonly kind: FileKind; readonly name: string; readonly columns: readonly Column[] }) {
  const { t } = useWords();
  return (
    <>
      <Text size="sm" c="dimmed">{t('import.columnsMean')}</Text>
      <ScrollingTable label={t('import.columns', { name })} minWidth={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.column')}</Table.Th>
            <Table.Th>{t('import.samples')}</Table.Th>
            <Table.Th w={240}>{t('import.tells')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{columns.map((column, at) => <Row key={`${at} ${column.name}`} kind={kind} column={column} at={at} />)}</Table.Tbody>
      </ScrollingTable>
    </>
  );
}

function Row({ kind, column: { name, samples, field }, at }: { readonly kind: FileKind; readonly column: Column; readonly at: number }) {
  const { t } = useWords();
  const { job, state } = useImport();
  const options = fieldsOf(kind).map(({ name: value, required }) => ({ value, label: `${t(`import.fields.${value}`)}${required ? ' *' : ''}` }));
  return (
    <Table.Tr>
      <Table.Td fw={600}>{name}</Table.Td>
      <Table.Td><Text size="sm" c="dimmed" lineClamp={2}>{samples.join(' · ')}</Text></Table.Td>
      <Table.Td>
        <Select aria-label={t('import.tellsOf', { name })} placeholder={t('import.notRead')} data={options} value={field} clearable searchable size="sm" disabled={isBusy(state)} clearButtonProps={{ 'aria-label': t('pickers.clear', { what: name }) }} onChange={(chosen) => job.map(kind, at, chosen)} />
      </Table.Td>
    </Table.Tr>
  );
}
