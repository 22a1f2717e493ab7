import { nextPageOf, type Schemas } from '@cairn/client';
import { Button, Code, CopyButton, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.js';
import { Loading, Problem } from '../../frame/states.js';
import { useFormats } from '../../words/formats.js';
import { saveFile } from '../save-file.js';

type Query = Readonly<Record<string, string | number>>;

/** Checkpoints of a page. */
const FIRST: Query = { limit: 10 };

function useCheckpoints() {
  const { client } = useApi();
  return useInfiniteQuery({
    queryKey: ['checkpoints'],
    queryFn: async ({ pageParam, signal }) => {
      const { body, headers } = await client.request<Schemas['CheckpointsAnswer']>('GET', '/history/checkpoints', { query: pageParam, signal });
      return { ...body, next: nextPageOf(headers) };
    },
    initialPageParam: FIRST,
    getNextPageParam: ({ next }): Query | undefined => next,
  });
}

/** What was signed, to be kept elsewhere, and the key that it is checked with. */
export function Checkpoints() {
  const { t } = useTranslation(['history', 'common']);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useCheckpoints();
  return (
    <Stack component="section" gap="sm" aria-labelledby="checkpoints-heading">
      <Title order={2} size="h4" id="checkpoints-heading">{t('checkpoints.title')}</Title>
      <Text size="sm">{t('checkpoints.text')}</Text>
      {error !== null && <Problem error={error} retry={() => void refetch()} />}
      {data !== undefined && <Signed pages={data.pages} />}
      {data === undefined && error === null && <Loading />}
      {hasNextPage && <Group><Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('common:more')}</Button></Group>}
    </Stack>
  );
}

function Signed({ pages }: { readonly pages: readonly Schemas['CheckpointsAnswer'][] }) {
  const { t } = useTranslation('history');
  const { number, moment } = useFormats();
  const items = pages.flatMap((page) => page.items);
  const publicKey = pages[0]?.publicKey ?? '';
  if (items.length === 0) return <Text size="sm" c="dimmed">{t('checkpoints.none')}</Text>;
  return (
    <>
      <Stack gap={4}>
        <Text size="sm" fw={600}>{t('checkpoints.key')}</Text>
        <Code block style={{ whiteSpace: 'pre-wrap' }}>{publicKey}</Code>
        <Group><CopyButton value={publicKey}>{({ copied, copy }) => <Button size="xs" variant="default" onClick={copy}>{t(copied ? 'checkpoints.copied' : 'checkpoints.copyKey')}</Button>}</CopyButton></Group>
      </Stack>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>{t('checkpoints.size')}</Table.Th><Table.Th>{t('checkpoints.signedAt')}</Table.Th><Table.Th><span className="visually-hidden">{t('checkpoints.download')}</span></Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {items.map(({ size, signedAt, note }) => (
            <Table.Tr key={size}>
              <Table.Td>{number(size)}</Table.Td>
              <Table.Td>{moment(signedAt)}</Table.Td>
              <Table.Td ta="end"><Button size="compact-sm" variant="subtle" leftSection={<IconDownload aria-hidden size={14} />} aria-label={t('checkpoints.downloadOf', { size: number(size) })} onClick={() => saveFile(`cairn-checkpoint-${size}.txt`, new Blob([note], { type: 'text/plain' }))}>{t('checkpoints.download')}</Button></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
