import type { Schemas } from '@cairn/client';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.js';
import { useApi } from './use-api.js';

export type Me = Schemas['MeDto'];

/** Who is signed in. */
export function useMe() {
  const { key } = useSession();
  const { client } = useApi();
  return useQuery({ queryKey: ['me'], queryFn: async ({ signal }) => (await client.request<Me>('GET', '/me', { signal })).body, enabled: key !== undefined, staleTime: 60_000 });
}
