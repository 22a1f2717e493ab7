import type { Schemas } from '@cairn/client';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.js';
import { useTeams } from '../../api/organization.js';

/** Where things with an id are read, and what they are called by; the first that answers knows it. */
const KINDS = [
  { path: 'people', name: (body: Named) => body.name },
  { path: 'objectives', name: (body: Named) => body.title },
  { path: 'key-results', name: (body: Named) => body.title },
  { path: 'cycles', name: (body: Named) => body.name },
] as const;

type Named = Partial<Pick<Schemas['PersonDto'], 'name'>> & { readonly title?: string };

/** What a thing is called of which a link told the id; its id as long as that is not known. */
export function useNameOf(id: string | undefined): string {
  const { client } = useApi();
  const { data: teams } = useTeams();
  const team = teams?.find(({ teamId }) => teamId === id)?.name;
  const { data } = useQuery({
    queryKey: ['name-of', id],
    queryFn: async ({ signal }) => {
      for (const { path, name } of KINDS) {
        const found = await client.request<Named>('GET', `/${path}/${encodeURIComponent(id ?? '')}`, { signal }).then(({ body }) => name(body), () => undefined);
        if (found !== undefined) return found;
      }
      return null;
    },
    enabled: id !== undefined && teams !== undefined && team === undefined,
    staleTime: 300_000,
  });
  return team ?? data ?? id ?? '';
}
