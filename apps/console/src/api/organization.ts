import type { Client } from '@cairn/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.js';
import { useApi } from './use-api.js';

/** What the screens need of the organization. */
export interface Organization {
  readonly organizationId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
}

export interface Cycle {
  readonly cycleId: string;
  readonly name: string;
  readonly kind: string;
  readonly state: CycleState;
  readonly start: string;
  readonly end: string;
  readonly parentCycleId?: string;
}

export type CycleState = 'draft' | 'planning' | 'active' | 'closing' | 'closed' | 'archived';

export interface Team {
  readonly teamId: string;
  readonly name: string;
  readonly kind: string;
  readonly parentTeamId?: string;
  readonly leadId?: string;
  readonly memberIds: readonly string[];
  readonly closed: boolean;
}

export interface Person {
  readonly personId: string;
  readonly name?: string;
  readonly email?: string;
  readonly state: 'active' | 'deactivated' | 'forgotten';
}

/** What changes seldom, and is asked for by every screen. */
const SELDOM = { staleTime: 5 * 60_000 };

export function organizationQuery(client: Client) {
  return queryOptions({ queryKey: ['organization'], queryFn: async ({ signal }) => (await client.request<Organization>('GET', '/organization', { signal })).body, ...SELDOM });
}

export function cyclesQuery(client: Client) {
  return queryOptions({ queryKey: ['cycles'], queryFn: () => everyPage<Cycle>(client, '/cycles'), ...SELDOM });
}

export function teamsQuery(client: Client) {
  return queryOptions({ queryKey: ['teams'], queryFn: () => everyPage<Team>(client, '/teams'), ...SELDOM });
}

/** Undefined while it is read, and where nobody is signed in. */
export function useOrganization(): Organization | undefined {
  const { key } = useSession();
  const { client } = useApi();
  return useQuery({ ...organizationQuery(client), enabled: key !== undefined }).data;
}

export function useCycles() {
  const { client } = useApi();
  return useQuery(cyclesQuery(client));
}

/** Every team, the closed ones too. */
export function useTeams() {
  const { client } = useApi();
  return useQuery(teamsQuery(client));
}

/** One person, read once for everybody who shows the name. */
export function usePerson(personId: string | undefined) {
  const { client } = useApi();
  const read = async (): Promise<Person> => (await client.request<Person>('GET', `/people/${encodeURIComponent(personId ?? '')}`)).body;
  return useQuery({ queryKey: ['people', personId], queryFn: read, enabled: personId !== undefined, ...SELDOM });
}

/** Pages of 200 until there are no more. */
export async function everyPage<Item>(client: Client, path: string, query: Readonly<Record<string, string | number | boolean | undefined>> = {}): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of client.pages<Item>(path, { limit: 200, ...query })) items.push(...page.items);
  return items;
}
