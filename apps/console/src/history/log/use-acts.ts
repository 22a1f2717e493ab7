import { nextPageOf, type Client, type Schemas } from '@cairn/client';
import { useInfiniteQuery, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';
import { auditQuery, beforeDay, type AuditQuery, type Filters } from './audit-query.js';
import type { Act } from './by-day.js';

/** A page of acts, the position that it was read at, and what the next one is asked by. */
export interface ActPage {
  readonly items: readonly Act[];
  readonly position: number;
  readonly next: AuditQuery | undefined;
}

export async function readActs(client: Client, query: AuditQuery, signal: AbortSignal): Promise<ActPage> {
  const { body, headers } = await client.request<Schemas['AuditAnswer']>('GET', '/history/audit', { query, signal });
  return { items: body.items, position: Number(headers.get('cairn-position')), next: nextPageOf(headers) };
}

/** The acts that filters ask for, newest first, page by page. What is shown stays as it is until more is asked for: new acts are counted apart. */
export function useActs(filters: Filters, moment: { readonly language: string; readonly asOf: string | undefined }) {
  const { client } = useApi();
  const after = useDayStart(filters.from);
  const query = auditQuery(filters, { ...moment, after: after.position ?? 0 });
  const acts = useInfiniteQuery({
    queryKey: keyOf(query),
    queryFn: ({ pageParam, signal }) => readActs(client, pageParam, signal),
    initialPageParam: query,
    getNextPageParam: ({ next }) => next,
    enabled: after.position !== undefined,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return { ...acts, error: after.error ?? acts.error, query };
}

/** Puts acts that came since before those that are shown. */
export function useAddActs(query: AuditQuery): (page: ActPage) => void {
  const queries = useQueryClient();
  return useCallback(
    (page) => {
      if (page.next !== undefined) return void queries.resetQueries({ queryKey: keyOf(query) });
      queries.setQueryData<InfiniteData<ActPage, AuditQuery>>(keyOf(query), (shown) => shown && { pages: [{ ...page, next: undefined }, ...shown.pages], pageParams: [query, ...shown.pageParams] });
    },
    [queries, query],
  );
}

function keyOf(query: AuditQuery): readonly unknown[] {
  return ['audit', query, PAST];
}

/** The position after which a day begins: the last act before it. Undefined while it is looked for. */
function useDayStart(day: string | undefined): { readonly position: number | undefined; readonly error: unknown } {
  const { client } = useApi();
  const found = useQuery({
    queryKey: ['audit', 'before', day, PAST],
    queryFn: async ({ signal }) => (await readActs(client, beforeDay(day ?? ''), signal)).items[0]?.position ?? 0,
    enabled: day !== undefined,
    staleTime: 60_000,
  });
  return day === undefined ? { position: 0, error: null } : { position: found.data, error: found.error };
}
