import type { Schemas } from '@cairn/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/use-api.js';
import { PAST } from '../live/use-live.js';
import { usePlace } from '../place/place.js';

/** Results that are shown at once. */
const MOST = 20;

/** What is found for a text; what was found for the text before stays until it is there. An answer that is no longer awaited is cancelled. @param kinds with commas between them; without: all */
export function useFound(text: string, kinds?: string) {
  const { client } = useApi();
  const { times, isNow } = usePlace();
  const query = { q: text, limit: MOST, ...(kinds !== undefined && { kinds }), ...times };
  return useQuery({
    queryKey: ['search', query, ...(isNow ? [] : [PAST])],
    queryFn: async ({ signal }) => (await client.request<Schemas['SearchAnswerDto']>('GET', '/search', { query, signal })).body,
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
