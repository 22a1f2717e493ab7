import { useThrottledValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';
import type { AuditQuery } from './audit-query.js';
import { readActs, type ActPage } from './use-acts.js';

/** Milliseconds between two looks, however much comes. */
const PACE = 500;

/** New acts that are read beforehand. */
const MOST = 100;

/** How the feed is followed: not at all, from the position that is shown, or in vain. */
export type Following = 'paused' | 'following' | 'refused';

export interface NewActs {
  readonly state: Following;
  /** What came since; it has a next page when there is more than can be put before what is shown. */
  readonly page: ActPage | undefined;
}

/** What has happened since a position, as the feed tells of it: read, counted, and not yet shown. @param after undefined while it is not to be followed */
export function useNewActs(query: AuditQuery, after: number | undefined): NewActs {
  const { client } = useApi();
  const { through, refused } = useHead(after);
  const head = useThrottledValue(through, PACE);
  const { data } = useQuery({
    queryKey: ['audit', 'new', query, after, head, PAST],
    queryFn: ({ signal }) => readActs(client, { ...query, after, limit: MOST }, signal),
    enabled: after !== undefined && head > after,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const isNew = after !== undefined && data !== undefined && data.position > after;
  return { state: stateOf(after, refused), page: isNew ? data : undefined };
}

function stateOf(after: number | undefined, refused: boolean): Following {
  if (refused) return 'refused';
  return after === undefined ? 'paused' : 'following';
}

/** The position up to which the feed has told. */
function useHead(after: number | undefined): { readonly through: number; readonly refused: boolean } {
  const { client } = useApi();
  const [through, setThrough] = useState(0);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (after === undefined) return;
    const left = new AbortController();
    void listen(after, left.signal);
    return () => left.abort();

    async function listen(from: number, signal: AbortSignal): Promise<void> {
      try {
        for await (const message of client.history.follow({ after: from, signal })) setThrough((told) => Math.max(told, message.through));
      } catch {
        setRefused(true);
      }
    }
  }, [client, after]);
  return { through, refused };
}
