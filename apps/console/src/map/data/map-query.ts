import type { Client } from '@cairn/client';
import { queryOptions } from '@tanstack/react-query';
import { PAST } from '../../live/use-live.js';
import type { MapAnswer } from '../model/answers.js';

/** Which part of which map. */
export interface MapWindow {
  readonly cycleId: string;
  readonly teamId: string | undefined;
  readonly root: string | undefined;
}

/** As many as are drawn one by one. */
export const LIMIT = 300;

/** @param asOf the day as whose end the map is shown; undefined: now */
export function mapQuery(client: Client, { cycleId, teamId, root }: MapWindow, asOf?: string) {
  const query = { cycleId, teamId, root, limit: LIMIT, asOf };
  return queryOptions({ queryKey: ['map', query, ...(asOf === undefined ? [] : [PAST])], queryFn: async ({ signal }) => (await client.request<MapAnswer>('GET', '/map', { query, signal })).body });
}
