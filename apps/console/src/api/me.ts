import type { Client, Schemas } from '@cairn/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.js';
import { useApi } from './use-api.js';

export type Me = Schemas['MeDto'];

/** Who is signed in. */
export function useMe() {
  const { key } = useSession();
  const { client } = useApi();
  return useQuery({ ...meQuery(client), enabled: key !== undefined });
}

export function meQuery(client: Client) {
  return queryOptions({ queryKey: ['me'], queryFn: async ({ signal }) => (await client.request<Me>('GET', '/me', { signal })).body, staleTime: 60_000 });
}
