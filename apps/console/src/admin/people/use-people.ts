import { nextPageOf, type Page, type Query, type Schemas } from '@cairn/client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';
import { usePlace } from '../../place/place.js';
import type { PersonState } from '../address.js';

export type PersonDoc = Schemas['PersonDto'];

/** What a write to a person changes on the page. */
export const PEOPLE_KEYS = [['people-pages'], ['people'], ['people-found'], ['roles'], ['search']] as const;

const ON_A_PAGE = 50;

export interface PeopleWanted {
  /** An address, or words of a name. */
  readonly find: string;
  readonly state: PersonState | undefined;
}

/** The people in pages; of an address the one that has it. Words of a name are looked for by `usePeopleFound`. */
export function usePeople({ find, state }: PeopleWanted) {
  const { client } = useApi();
  const { times, isNow } = usePlace();
  const first: Query = { limit: ON_A_PAGE, state, ...times, ...(isAddress(find) && { email: find }) };
  return useInfiniteQuery({
    queryKey: ['people-pages', find, state ?? 'all', times.asOf ?? 'now', ...(isNow ? [] : [PAST])],
    queryFn: async ({ pageParam, signal }) => {
      const { body, headers } = await client.request<Page<PersonDoc>>('GET', '/people', { query: pageParam, signal });
      return { items: body.items, next: nextPageOf(headers) };
    },
    initialPageParam: first,
    getNextPageParam: ({ next }) => next,
    enabled: find === '' || isAddress(find),
  });
}

/** The people whose names hold the words. */
export function usePeopleFound({ find, state }: PeopleWanted) {
  const { client } = useApi();
  const { times, isNow } = usePlace();
  return useQuery({
    queryKey: ['people-found', find, state ?? 'all', times.asOf ?? 'now', ...(isNow ? [] : [PAST])],
    queryFn: async ({ signal }) => {
      const { body } = await client.request<Schemas['SearchAnswerDto']>('GET', '/search', { query: { q: find, kinds: 'person', limit: ON_A_PAGE, ...times }, signal });
      const people = await Promise.all(body.items.map(({ id }) => client.request<PersonDoc>('GET', `/people/${encodeURIComponent(id)}`, { query: { ...times }, signal })));
      return people.map((answer) => answer.body).filter((person) => state === undefined || person.state === state);
    },
    enabled: find !== '' && !isAddress(find),
  });
}

export function isAddress(text: string): boolean {
  return /^\S+@\S+$/.test(text);
}
