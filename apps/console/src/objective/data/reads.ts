import { skipToken, useQuery } from '@tanstack/react-query';
import { everyPage } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';
import { usePlace, type Times } from '../../place/place.js';
import type { Basis } from '../address.js';
import type { Alignment, CheckIn, Drift, Happened, Objective, Trend } from './model.js';

/** The key of what was read of a moment; without one, of now. */
export function keyOf(parts: readonly unknown[], { asOf }: Times): readonly unknown[] {
  return asOf === undefined ? parts : [...parts, asOf, PAST];
}

/** An objective with its parts and figures. @param of another moment than that of the page */
export function useObjective(objectiveId: string | undefined, of?: Times) {
  const { client } = useApi();
  const { times: here } = usePlace();
  const times = of ?? here;
  return useQuery({
    queryKey: keyOf(['objectives', objectiveId, 'whole'], times),
    queryFn: objectiveId === undefined ? skipToken : async ({ signal }) => (await client.request<Objective>('GET', `/objectives/${encodeURIComponent(objectiveId)}`, { query: { ...times }, signal })).body,
  });
}

/** What happened to an objective and its parts, oldest first. */
export function useStory(objectiveId: string) {
  const { client } = useApi();
  const { times } = usePlace();
  return useQuery({ queryKey: keyOf(['objectives', objectiveId, 'history'], times), queryFn: () => everyPage<Happened>(client, `/objectives/${encodeURIComponent(objectiveId)}/history`, { ...times }) });
}

/** The links of an objective, to either side. */
export function useLinks(objectiveId: string) {
  const { client } = useApi();
  const { times } = usePlace();
  return useQuery({ queryKey: keyOf(['alignments', { objectiveId }], times), queryFn: () => everyPage<Alignment>(client, '/alignments', { objectiveId, ...times }) });
}

/** How the plan of a cycle has moved since it was committed to. */
export function useDrift(cycleId: string | undefined) {
  const { client } = useApi();
  const { times } = usePlace();
  return useQuery({
    queryKey: keyOf(['cycles', cycleId, 'drift'], times),
    queryFn: cycleId === undefined ? skipToken : async ({ signal }) => (await client.request<Drift>('GET', `/cycles/${encodeURIComponent(cycleId)}/baseline-drift`, { query: { ...times }, signal })).body,
  });
}

export interface TrendOf {
  readonly subject: 'objective' | 'key-result';
  readonly id: string;
  readonly basis: Basis;
  readonly interval: 'day' | 'week';
}

/** The days of a goal's figures. */
export function useTrend(of: TrendOf) {
  const { client } = useApi();
  const { times } = usePlace();
  return useQuery({ queryKey: keyOf(['trends', of], times), queryFn: async ({ signal }) => (await client.request<Trend>('GET', '/trends', { query: { ...of, ...times }, signal })).body });
}

/** What was said of a key result, oldest first; only once it is asked for. */
export function useCheckIns(keyResultId: string) {
  const { client } = useApi();
  const { times } = usePlace();
  return useQuery({ queryKey: keyOf(['key-results', keyResultId, 'check-ins'], times), queryFn: () => everyPage<CheckIn>(client, `/key-results/${encodeURIComponent(keyResultId)}/check-ins`, { ...times }) });
}
