import { nextPageOf, type Page, type Query } from '@cairn/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.js';

const ON_A_PAGE = 50;

/** A list in pages: the first, and each further one when it is asked for. */
export function useList<Item>(name: string, path: string, query: Query = {}) {
  const { client } = useApi();
  const first: Query = { limit: ON_A_PAGE, ...query };
  const read = async ({ pageParam, signal }: { readonly pageParam: Query; readonly signal: AbortSignal }) => {
    const { body, headers } = await client.request<Page<Item>>('GET', path, { query: pageParam, signal });
    return { items: body.items, next: nextPageOf(headers) };
  };
  return useInfiniteQuery({ queryKey: [name, query], queryFn: read, initialPageParam: first, getNextPageParam: ({ next }) => next });
}
