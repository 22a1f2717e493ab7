import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../api/use-api.js';
import type { Cycle } from '../../api/organization.js';
import { PAST } from '../../live/use-live.js';

interface Drift {
  readonly items: readonly { readonly objectiveId: string }[];
}

const NONE: ReadonlySet<string> = new Set();
/** Before its activation a cycle has nothing that goalposts could be moved against. */
const UNSTARTED = ['draft', 'planning'];

/** Objectives whose plan is no longer the one that was committed. */
export function useGoalposts({ cycleId, state }: Cycle, { asOf, enabled }: { readonly asOf: string | undefined; readonly enabled: boolean }): ReadonlySet<string> {
  const { client } = useApi();
  const { data } = useQuery({
    queryKey: ['cycles', cycleId, 'baseline-drift', asOf, ...(asOf === undefined ? [] : [PAST])],
    queryFn: async ({ signal }) => (await client.request<Drift>('GET', `/cycles/${encodeURIComponent(cycleId)}/baseline-drift`, { query: { asOf }, signal })).body,
    enabled: enabled && !UNSTARTED.includes(state),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return useMemo(() => (data === undefined ? NONE : new Set(data.items.map(({ objectiveId }) => objectiveId))), [data]);
}
