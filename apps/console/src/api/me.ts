import { useQuery } from '@tanstack/react-query';
import { useApi } from './use-api.js';
import { useSession } from '../session/session.js';

/** Who is signed in. */
export function useMe() {
  const { key } = useSession();
  const { api } = useApi();
  return useQuery({ queryKey: ['me'], queryFn: async ({ signal }) => (await api.GET('/api/v1/me', { signal })).data, enabled: key !== undefined, staleTime: 60_000 });
}
