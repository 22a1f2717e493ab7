import { Alert, FileInput, Group, Paper, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMe } from '../../api/me.js';
import { useWords } from '../use-admin.js';
import { timeZones } from '../organization/zones.js';
import { FaultText } from './fault-text.js';
import { isBusy } from './import-state.js';
import { FILE_KINDS, type FileKind } from './kinds.js';
import { useImport } from './use-import.js';

const TABLES = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain';

/** Which files, and how what is ambiguous in them is meant. */
export function FilesPart() {
  const { t } = useWords();
  return (
    <Paper withBorder p="md">
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>{FILE_KINDS.map((kind) => <OneFile key={kind} kind={kind} />)}</SimpleGrid>
        <Text size="sm" c="dimmed">{t('import.forms')}</Text>
        <HowToRead />
      </Stack>
    </Paper>
  );
}

function OneFile({ kind }: { readonly kind: FileKind }) {
  const { t } = useWords();
  const { job, state } = useImport();
  const chosen = state.files[kind];
  return (
    <Stack gap={6}>
      <FileInput
        label={t(`import.files.${kind}`)} description={t(`import.filesMean.${kind}`)} placeholder={chosen?.name ?? t('import.pick')} accept={TABLES} leftSection={<IconFileSpreadsheet aria-hidden size={18} />} styles={{ placeholder: { color: 'var(--mantine-color-dimmed)' } }}
        value={chosen === undefined ? null : namedFile(chosen.name)} clearable clearButtonProps={{ 'aria-label': t('pickers.clear', { what: t(`import.files.${kind}`) }) }} disabled={isBusy(state)}
        onChange={(file) => void job.choose(kind, file)}
      />
      {chosen !== undefined && chosen.fault === undefined && <Text size="sm" role="status">{t('import.read', { rows: chosen.rows, columns: chosen.columns.length })}</Text>}
      {chosen?.fault !== undefined && <Alert role="alert" color="red" variant="light"><FaultText fault={chosen.fault} /></Alert>}
    </Stack>
  );
}

/** The input shows a name alone; the bytes are the job's. */
function namedFile(name: string): File {
  return new File([], name);
}

function HowToRead() {
  const { t } = useWords();
  const { data: me } = useMe();
  const { job, state } = useImport();
  const orders = (['as-written', 'day-first', 'month-first'] as const).map((value) => ({ value, label: t(`import.orders.${value}`) }));
  return (
    <Group align="flex-start" grow preventGrowOverflow={false} wrap="wrap">
      {me?.organization === undefined && <Select label={t('organization.timeZone')} description={t('import.zoneMeans')} data={timeZones(state.timeZone)} searchable allowDeselect={false} limit={100} disabled={isBusy(state)} value={state.timeZone} onChange={(timeZone) => timeZone !== null && job.readAs({ timeZone })} />}
      <Select label={t('import.order')} description={t('import.orderMeans')} data={orders} allowDeselect={false} disabled={isBusy(state)} value={state.dateOrder} onChange={(order) => job.readAs({ dateOrder: orders.find(({ value }) => value === order)?.value ?? 'as-written' })} />
    </Group>
  );
}
