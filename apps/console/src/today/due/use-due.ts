import { useQueries, useQuery } from '@tanstack/react-query';
import { everyPage } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';
import { usePlace } from '../../place/place.js';
import type { Due } from '../drafts/draft.js';
import type { Plan } from '../figures/plan.js';

/** Whose sheet: a person's or a team's; neither is one's own. */
export interface Whose {
  readonly personId?: string | undefined;
  readonly teamId?: string | undefined;
}

/** Key results that wait for a check-in. */
export function useDue({ personId, teamId }: Whose, enabled: boolean) {
  const { client } = useApi();
  const { times, asOf } = usePlace();
  return useQuery({
    queryKey: ['check-ins', 'due', personId ?? null, teamId ?? null, ...(asOf === undefined ? [] : [asOf, PAST])],
    queryFn: () => everyPage<Due>(client, '/check-ins/due', { personId, teamId, ...times }),
    enabled,
  });
}

/** What is measured of each key result; those that are still read are missing. */
export function usePlans(keyResultIds: readonly string[]): ReadonlyMap<string, Plan> {
  const { client } = useApi();
  const { times, asOf } = usePlace();
  const read = async (id: string): Promise<Plan> => (await client.request<{ readonly plan: Plan }>('GET', `/key-results/${encodeURIComponent(id)}`, { query: { ...times } })).body.plan;
  return useQueries({
    queries: [...new Set(keyResultIds)].map((id) => ({ queryKey: ['key-results', id, 'plan', ...(asOf === undefined ? [] : [asOf, PAST])], queryFn: async () => [id, await read(id)] as const, staleTime: 5 * 60_000 })),
    combine: (results) => new Map(results.flatMap(({ data }) => (data === undefined ? [] : [data]))),
  });
}
