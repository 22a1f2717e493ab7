import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';
import type { FramesAnswer } from '../model/answers.js';
import { livedOf, type Lived } from '../model/moments.js';
import type { TimeLine } from '../model/time-line.js';
import { LIMIT, mapQuery, type MapWindow } from './map-query.js';

/** The map as it is, or as it was known at the end of a day. */
export function useMapAnswer(window: MapWindow, { asOf, enabled = true }: { readonly asOf?: string | undefined; readonly enabled?: boolean } = {}) {
  const { client } = useApi();
  return useQuery({ ...mapQuery(client, window, asOf), placeholderData: keepPreviousData, enabled });
}

/** The days of the cycle that are over, as they were lived: nothing changes them any more. */
export function useLived({ cycleId, teamId, root }: MapWindow, line: TimeLine | undefined, { interval, enabled }: { readonly interval: 'day' | 'week'; readonly enabled: boolean }): Lived | undefined {
  const { client } = useApi();
  const query = { cycleId, teamId, root, limit: LIMIT, interval, from: line?.first, to: line?.last };
  return useQuery({
    queryKey: ['map-frames', query, PAST],
    queryFn: async ({ signal }) => livedOf((await client.request<FramesAnswer>('GET', '/map/frames', { query, signal })).body),
    enabled: enabled && line !== undefined,
    staleTime: Infinity,
    structuralSharing: false,
  }).data;
}
