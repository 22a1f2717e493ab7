import type { Client, Schemas } from '@cairn/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';
import type { ActPlace } from '../address.js';

export type Act = Schemas['AuditItem'];

/** An event as subscribers get it. */
export type RawEvent = Readonly<Record<string, unknown>> & { readonly index: number; readonly subject: string };

/** One act in the language of the page; null where there is none. What happened never changes. */
export function useAct({ position, index }: ActPlace) {
  const { client } = useApi();
  const { i18n } = useTranslation();
  const query = { asOf: position, after: position - 1, language: i18n.language };
  const read = async (signal: AbortSignal): Promise<Act | null> => {
    const { body } = await client.request<Schemas['AuditAnswer']>('GET', '/history/audit', { query, signal });
    return body.items.find((act) => act.index === index) ?? null;
  };
  return useQuery({ queryKey: ['audit', 'act', position, index, i18n.language, PAST], queryFn: ({ signal }) => read(signal) });
}

/** The event behind an act, read when it is asked for. */
export function useRawEvent({ position, index }: ActPlace, wanted: boolean) {
  const { client } = useApi();
  const read = async (signal: AbortSignal): Promise<RawEvent | null> => {
    const { body } = await client.request<{ readonly events: readonly RawEvent[] }>('GET', '/history/events', { query: { after: position - 1, limit: 1 }, signal });
    return body.events.find((event) => event.index === index) ?? null;
  };
  return useQuery({ queryKey: ['events', position, index, PAST], queryFn: ({ signal }) => read(signal), enabled: wanted });
}

export async function readProof(client: Client, position: number): Promise<Schemas['ProofAnswer']> {
  return (await client.request<Schemas['ProofAnswer']>('GET', `/history/proofs/${position}`)).body;
}
