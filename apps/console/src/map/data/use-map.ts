import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';
import type { FramesAnswer, MapAnswer } from '../model/answers.js';
import { livedOf, type Lived } from '../model/moments.js';
import type { TimeLine } from '../model/time-line.js';

/** Which part of which map. */
export interface MapWindow {
  readonly cycleId: string;
  readonly teamId: string | undefined;
  readonly root: string | undefined;
}

/** As many as are drawn one by one. */
const LIMIT = 300;

/** The map as it is, or as it was known at the end of a day. */
export function useMapAnswer({ cycleId, teamId, root }: MapWindow, { asOf, enabled = true }: { readonly asOf?: string | undefined; readonly enabled?: boolean } = {}) {
  const { client } = useApi();
  const query = { cycleId, teamId, root, limit: LIMIT, asOf };
  return useQuery({
    queryKey: ['map', query, ...(asOf === undefined ? [] : [PAST])],
    queryFn: async ({ signal }) => (await client.request<MapAnswer>('GET', '/map', { query, signal })).body,
    placeholderData: keepPreviousData,
    enabled,
  });
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
