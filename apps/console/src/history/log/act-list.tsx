import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrganization } from '../../api/organization.js';
import { Empty, Loading, Problem } from '../../frame/states.js';
import { useFormats } from '../../words/formats.js';
import classes from '../history.module.css';
import { ActRow } from './act-row.js';
import { isFiltered, type Filters } from './audit-query.js';
import { byDay, type Act } from './by-day.js';
import type { useActs } from './use-acts.js';

interface ActListProps {
  readonly acts: ReturnType<typeof useActs>;
  readonly filters: Filters;
  readonly open: (address: string) => void;
}

/** Acts by days, newest first, and the way to older ones. */
export function ActList({ acts, filters, open }: ActListProps) {
  const { t } = useTranslation('history');
  const { data, error, refetch, hasNextPage } = acts;
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0 && !hasNextPage) return <Empty title={t('log.none')}>{isFiltered(filters) && <Text>{t('log.noneFiltered')}</Text>}</Empty>;
  return (
    <Stack gap="sm">
      <Days items={items} open={open} />
      <Center mih={40}>{hasNextPage ? <Older acts={acts} /> : <Text size="sm" c="dimmed">{t(filters.from === undefined ? 'log.end' : 'log.from')}</Text>}</Center>
    </Stack>
  );
}

/** What is rare is looked for piece by piece: after a page that has nothing, the next one is read unasked. */
function Older({ acts: { data, isFetchingNextPage, fetchNextPage } }: { readonly acts: ActListProps['acts'] }) {
  const { t } = useTranslation('history');
  const isEmpty = data?.pages.at(-1)?.items.length === 0;
  useEffect(() => void (isEmpty && !isFetchingNextPage && fetchNextPage()), [isEmpty, isFetchingNextPage, fetchNextPage]);
  if (isEmpty) return <Text size="sm" c="dimmed" role="status"><Loader size={14} mr={8} />{t('log.looking')}</Text>;
  return <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('log.more')}</Button>;
}

function Days({ items, open }: { readonly items: readonly Act[]; readonly open: (address: string) => void }) {
  const formats = useFormats();
  const zone = useOrganization()?.timeZone ?? 'UTC';
  return (
    <ol className={classes.days}>
      {byDay(items, zone).map(({ day, acts }, place) => (
        <li key={`${day} ${place}`}>
          <div className={classes.day}>{formats.day(day)}</div>
          <ol className={classes.acts}>
            {acts.map((act) => <ActRow key={`${act.position}.${act.index}`} act={act} open={open} />)}
          </ol>
        </li>
      ))}
    </ol>
  );
}
