import type { Schemas } from '@cairn/client';
import { useQuery } from '@tanstack/react-query';
import { everyPage } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';
import { usePlace } from '../../place/place.js';

export type CycleDoc = Schemas['CycleDto'];
export type Readiness = Schemas['ReadinessDto'];
export type Policy = Schemas['PolicyDto'];

/** What a write to a cycle changes on the page. */
export const CYCLE_KEYS = [['cycles'], ['cycle-docs'], ['readiness'], ['me']] as const;

/** Every cycle with its rules, the latest first. */
export function useCycleDocs() {
  const { client } = useApi();
  const { times, isNow } = usePlace();
  const read = async () => (await everyPage<CycleDoc>(client, '/cycles', { ...times })).toSorted((one, other) => other.start.localeCompare(one.start) || other.end.localeCompare(one.end));
  return useQuery({ queryKey: ['cycle-docs', times.asOf ?? 'now', ...(isNow ? [] : [PAST])], queryFn: read });
}

/** What is not yet as the method wants it. */
export function useReadiness(cycleId: string) {
  const { client } = useApi();
  const { times, isNow } = usePlace();
  const read = async ({ signal }: { readonly signal: AbortSignal }) => (await client.request<Readiness>('GET', `/cycles/${encodeURIComponent(cycleId)}/readiness`, { query: { ...times }, signal })).body;
  return useQuery({ queryKey: ['readiness', cycleId, times.asOf ?? 'now', ...(isNow ? [] : [PAST])], queryFn: read });
}
