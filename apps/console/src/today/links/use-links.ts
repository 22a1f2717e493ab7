import { newIdempotencyKey } from '@cairn/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { everyPage, useCycles } from '../../api/organization.js';
import { useApi } from '../../api/use-api.js';

export interface End {
  readonly objectiveId: string;
  readonly title: string;
  readonly ownerId: string;
}

export interface WaitingLink {
  readonly alignmentId: string;
  readonly cycleId: string;
  readonly toCycleId: string;
  readonly awaits: 'from' | 'to';
  readonly weight: string;
  readonly version: number;
  readonly from: End;
  readonly to: End;
  readonly dialogue: readonly { readonly by: string; readonly at: string; readonly text?: string; readonly reason?: string }[];
}

/** Offers on the table that I am to answer, of cycles that are not over. */
export function useWaitingLinks() {
  const { client } = useApi();
  const { data: cycles } = useCycles();
  const states = ['proposed', 'countered'] as const;
  const read = async (): Promise<readonly WaitingLink[]> => (await Promise.all(states.map((state) => everyPage<WaitingLink>(client, '/alignments', { awaits: 'me', state })))).flat();
  const query = useQuery({ queryKey: ['alignments', 'awaiting-me'], queryFn: read });
  const over = new Set((cycles ?? []).filter(({ state }) => state === 'closed' || state === 'archived').map(({ cycleId }) => cycleId));
  const items = cycles === undefined ? [] : (query.data ?? []).filter(({ cycleId, toCycleId }) => !over.has(cycleId) && !over.has(toCycleId));
  return { ...query, items };
}

/** How an offer is answered, with what the server wants of it. */
export type Reply = { readonly act: 'accept' } | { readonly act: 'counter'; readonly weight: string; readonly text: string } | { readonly act: 'decline'; readonly reason: string };

/** Answers the offer that was read: if it has changed meanwhile, nothing is done. */
export function useReply(link: WaitingLink, onDone: (act: Reply['act']) => void) {
  const { client } = useApi();
  const queries = useQueryClient();
  const sent = useRef({ text: '', key: '' });
  return useMutation({
    mutationFn: async ({ act, ...body }: Reply) => {
      const text = JSON.stringify([act, body, link.version]);
      if (sent.current.text !== text) sent.current = { text, key: newIdempotencyKey() };
      await client.request('POST', `/alignments/${encodeURIComponent(link.alignmentId)}/${act}`, { body, headers: { 'idempotency-key': sent.current.key, 'if-match': `"${link.version}"` } });
      return act;
    },
    onSuccess: onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['alignments'] }),
  });
}
