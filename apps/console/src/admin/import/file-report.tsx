import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { More } from '../forms/more.js';
import { ScrollingTable } from '../forms/scrolling-table.js';
import { useWords } from '../use-admin.js';
import { download, rejectedName } from './download.js';
import type { RefusedCell, TriedReport } from './trial.js';

/** What becomes of the rows of a file; those that are refused can be had as a file, to be mended. */
export function FileReportPart({ name, report: { rows, accepted, refusals, rejected } }: { readonly name: string; readonly report: TriedReport }) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600}>{t('import.accepted', { name, accepted, rows })}</Text>
        {rejected !== null && <Button size="xs" variant="default" leftSection={<IconDownload aria-hidden size={16} />} onClick={() => download(rejectedName(name), rejected)}>{t('import.download', { count: rows - accepted })}</Button>}
      </Group>
      {refusals.length > 0 && <RefusedCells label={t('import.refused', { name })} refusals={refusals} />}
    </Stack>
  );
}

/** Rows that are drawn at once; more are asked for. */
const AT_ONCE = 20;

/** Each reason against a row: where, what stands there, and what is wrong with it. */
export function RefusedCells({ label, refusals }: { readonly label: string; readonly refusals: readonly RefusedCell[] }) {
  const { t } = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <ScrollingTable label={label} minWidth={600}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={80}>{t('import.line')}</Table.Th>
            <Table.Th>{t('import.column')}</Table.Th>
            <Table.Th>{t('import.cell')}</Table.Th>
            <Table.Th>{t('import.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {refusals.slice(0, shown).map(({ line, column, cell, code }, at) => (
            <Table.Tr key={`${line} ${code} ${at}`}>
              <Table.Td>{line}</Table.Td>
              <Table.Td>{column ?? t('import.wholeRow')}</Table.Td>
              <Table.Td><Text size="sm" lineClamp={2}>{cell === '' ? '–' : cell}</Text></Table.Td>
              <Table.Td>{t(`import.reasons.${code}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollingTable>
      <More has={refusals.length > shown} onMore={() => setShown(shown + 5 * AT_ONCE)} />
    </>
  );
}
