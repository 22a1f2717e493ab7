import { nextPageOf, type Client } from '@cairn/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTeams } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';
import { usePlace } from '../../place/place.js';
import { useCycle } from '../../place/use-cycle.js';
import type { ListedObjective, ObjectiveState } from '../data/model.js';
import { keyOf } from '../data/reads.js';
import { subtreeOf } from './subtree.js';

const AT_ONCE = 25;
const A_PAGE = 100;

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

interface Stretch {
  readonly items: readonly ListedObjective[];
  readonly next: Query | undefined;
}

export interface Wanted {
  readonly state: ObjectiveState | undefined;
  /** `mine`, or the id of a person. */
  readonly owner: string | undefined;
  readonly text: string | undefined;
}

/** The objectives of the cycle and the team of the page that are asked for, 25 and more at a time. */
export function useObjectives({ state, owner, text }: Wanted) {
  const { client } = useApi();
  const { team, times } = usePlace();
  const cycle = useCycle();
  const { data: teams } = useTeams();
  const within = useMemo(() => (team === undefined || teams === undefined ? undefined : subtreeOf(teams, team)), [team, teams]);
  const whose: Query = owner === 'mine' ? { mine: true } : { ownerId: owner };
  const query: Query = { cycleId: cycle?.cycleId, state, text, ...whose, ...times, limit: within === undefined ? AT_ONCE : A_PAGE };
  return useInfiniteQuery({
    queryKey: keyOf(['objectives', 'list', { ...query, team }], times),
    queryFn: ({ pageParam, signal }) => stretch(client, pageParam, { within, signal }),
    initialPageParam: query,
    getNextPageParam: ({ next }: Stretch) => next,
    enabled: cycle !== undefined && (team === undefined || within !== undefined),
  });
}

/** Reads on until there is something to show: the API tells of one team alone or of all, and a team here is a team with those below it. */
async function stretch(client: Client, first: Query, { within, signal }: { readonly within: ReadonlySet<string> | undefined; readonly signal: AbortSignal }): Promise<Stretch> {
  const items: ListedObjective[] = [];
  let next: Query | undefined = first;
  while (next !== undefined && items.length < AT_ONCE) {
    const { body, headers }: { readonly body: { readonly items: readonly ListedObjective[] }; readonly headers: Headers } = await client.request('GET', '/objectives', { query: next, signal });
    items.push(...body.items.filter(({ teamId }) => within?.has(teamId) ?? true));
    next = nextPageOf(headers);
  }
  return { items, next };
}
