import { Accordion, Table, Text } from '@mantine/core';
import type { Difference } from '@cairn/tables';
import { ScrollingTable } from '../forms/scrolling-table.js';
import { useWords } from '../use-admin.js';
import { RefusedCells } from './file-report.js';
import type { RefusedCell } from './trial.js';

/** Differences that are told; the rest are as many more of the same. */
const TOLD = 200;

/** Where the export says otherwise than the log, which counts. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useWords();
  if (differences.length === 0) return null;
  const label = t('import.differences', { count: differences.length });
  return (
    <Accordion variant="contained">
      <Accordion.Item value="differences">
        <Accordion.Control>{label}</Accordion.Control>
        <Accordion.Panel>
          <Text size="sm" c="dimmed">{t('import.differencesMean')}</Text>
          <ScrollingTable label={label} minWidth={600}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={80}>{t('import.line')}</Table.Th>
                <Table.Th>{t('import.fields.keyResult')}</Table.Th>
                <Table.Th>{t('import.what')}</Table.Th>
                <Table.Th>{t('import.exported')}</Table.Th>
                <Table.Th>{t('import.logged')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differences.slice(0, TOLD).map(({ line, keyResult, what, exported, logged }) => (
                <Table.Tr key={`${line} ${what}`}>
                  <Table.Td>{line}</Table.Td>
                  <Table.Td>{keyResult}</Table.Td>
                  <Table.Td>{t(`import.whats.${what}`)}</Table.Td>
                  <Table.Td>{exported}</Table.Td>
                  <Table.Td>{logged ?? '–'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </ScrollingTable>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

/** Rows that are taken, but not the check-in that they tell of. */
export function Warnings({ warnings }: { readonly warnings: readonly RefusedCell[] }) {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  const label = t('import.warnings', { count: warnings.length });
  return (
    <Accordion variant="contained">
      <Accordion.Item value="warnings">
        <Accordion.Control>{label}</Accordion.Control>
        <Accordion.Panel><RefusedCells label={label} refusals={warnings} /></Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
