import type { Schemas } from '@cairn/client';
import { Alert, Button, Code, Group, Loader, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.js';
import { useApi } from '../../api/use-api.js';
import { Problem } from '../../frame/states.js';
import { PAST } from '../../live/use-live.js';
import { useFormats } from '../../words/formats.js';

type Report = Schemas['VerifyAnswer'];

/** The last report, kept while the page is open; a new one is asked for by hand. */
function useReport() {
  const { client } = useApi();
  return useQuery({
    queryKey: ['verify', PAST],
    queryFn: async ({ signal }) => (await client.request<Report>('GET', '/history/verify', { signal })).body,
    enabled: false,
    staleTime: Infinity,
  });
}

/** Has the whole history checked, and tells what was found. */
export function Verify() {
  const { t } = useTranslation('history');
  const { moment } = useFormats();
  const { data, error, isFetching, refetch, dataUpdatedAt } = useReport();
  return (
    <Stack component="section" gap="sm" aria-labelledby="verify-heading">
      <Title order={2} size="h4" id="verify-heading">{t('verify.title')}</Title>
      <Text size="sm">{t('verify.text')}</Text>
      <Group><Button leftSection={<IconShieldCheck aria-hidden size={18} />} aria-disabled={isFetching} onClick={() => void (isFetching || refetch())}>{t(data === undefined ? 'verify.run' : 'verify.again')}</Button></Group>
      <Stack gap="sm" role="status">
        {isFetching && <Running />}
        {!isFetching && data !== undefined && <Outcome report={data} at={moment(new Date(dataUpdatedAt))} />}
      </Stack>
      {!isFetching && error !== null && <Problem error={error} retry={() => void refetch()} />}
    </Stack>
  );
}

function Running() {
  const { t } = useTranslation('history');
  const { number } = useFormats();
  const { data: me } = useMe();
  return (
    <Group gap="xs">
      <Loader size={16} aria-hidden />
      <Text size="sm">{t('verify.running', { commits: number(me?.headPosition ?? 0) })}</Text>
    </Group>
  );
}

function Outcome({ report, at }: { readonly report: Report; readonly at: string }) {
  const { t } = useTranslation('history');
  const { number } = useFormats();
  const { holds, anchors, faults, faultCount, head } = report;
  const commits = number(report.commits);
  return (
    <Alert color={holds ? 'teal' : 'red'} icon={holds ? <IconShieldCheck aria-hidden /> : <IconAlertTriangle aria-hidden />} title={t(holds ? 'verify.holds' : 'verify.broken')}>
      <Stack gap="xs">
        <Text size="sm">{holds ? t('verify.holdsText', { commits, anchors }) : t('verify.brokenText', { commits, count: faultCount })}</Text>
        <Text size="xs">{t('verify.at', { moment: at })}</Text>
        {holds ? <Text size="xs">{t('verify.head')} <Code>{head.hash}</Code></Text> : <Faults faults={faults} />}
      </Stack>
    </Alert>
  );
}

function Faults({ faults }: { readonly faults: Report['faults'] }) {
  const { t } = useTranslation('history');
  const { number } = useFormats();
  const kinds: Readonly<Record<string, string>> = t('verify.kinds', { returnObjects: true });
  return (
    <ScrollArea.Autosize mah={360} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('verify.faults') }}>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>{t('verify.position')}</Table.Th><Table.Th>{t('verify.fault')}</Table.Th><Table.Th>{t('verify.detail')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {faults.map(({ position, kind, detail }) => (
            <Table.Tr key={`${position} ${kind} ${detail}`}><Table.Td>{number(position)}</Table.Td><Table.Td>{kinds[kind] ?? kind}</Table.Td><Table.Td lang="en">{detail}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
