import type { Page } from '@cairn/client';
import { useQuery } from '@tanstack/react-query';
import { useCycles, useTeams } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';
import { useMe } from '../../api/me.js';
import type { KeyDoc } from '../keys/keys.js';
import { stepsDone, type StepName } from './steps.js';

/** The steps that have been gone; undefined while they are looked for. */
export function useDoneSteps(): ReadonlySet<StepName> | undefined {
  const { client } = useApi();
  const { data: me } = useMe();
  const { data: cycles } = useCycles();
  const { data: teams } = useTeams();
  const isYoung = cycles?.every(({ state }) => state === 'draft' || state === 'planning') === true;
  const first = <Item>(path: string, limit: number) => async ({ signal }: { readonly signal: AbortSignal }) => (await client.request<Page<Item>>('GET', path, { query: { limit }, signal })).body.items;
  const people = useQuery({ queryKey: ['people-first'], queryFn: first<object>('/people', 2), enabled: isYoung });
  const keys = useQuery({ queryKey: ['api-keys', 'first'], queryFn: first<KeyDoc>('/api-keys', 500), enabled: isYoung });
  if (cycles === undefined) return undefined;
  if (!isYoung) return stepsDone({ cycleStates: cycles.map(({ state }) => state), teams: 0, people: 0, personalKeys: 0 });
  if (teams === undefined || people.data === undefined || keys.data === undefined) return undefined;
  const others = keys.data.filter(({ personId, revokedAt }) => personId !== undefined && personId !== me?.personId && revokedAt === undefined);
  return stepsDone({ cycleStates: cycles.map(({ state }) => state), teams: teams.length, people: people.data.length, personalKeys: others.length });
}
