import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/use-api.js';
import { PAST } from '../live/use-live.js';
import { usePlace } from '../place/place.js';
import type { Answer, Question } from './question.js';

/** Where a number comes from, at the moment that the page shows. */
export function useExplanation({ subject, measure, cycleId }: Question) {
  const { client } = useApi();
  const { times, isNow } = usePlace();
  const query = { subject, measure, ...(cycleId !== undefined && { cycleId }), ...times };
  return useQuery({
    queryKey: ['explain', query, ...(isNow ? [] : [PAST])],
    queryFn: async ({ signal }) => (await client.request<Answer>('GET', '/explain/value', { query, signal })).body,
  });
}
