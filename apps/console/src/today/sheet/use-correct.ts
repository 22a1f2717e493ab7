import { isProblemError, newIdempotencyKey } from '@cairn/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi } from '../../api/use-api.js';
import type { Changes } from '../drafts/changes.js';

export interface Correction {
  readonly checkInId: string;
  readonly changes: Changes;
  readonly reason: string;
}

/** Puts a correction in the place of a check-in. The same correction sent again is the same act. */
export function useCorrect(onDone: (checkInId: string) => void) {
  const { client } = useApi();
  const queries = useQueryClient();
  const sent = useRef({ text: '', key: '' });
  const send = async ({ checkInId, changes, reason }: Correction): Promise<string> => {
    const text = JSON.stringify([checkInId, changes, reason]);
    if (sent.current.text !== text) sent.current = { text, key: newIdempotencyKey() };
    const { body } = await client.request<{ readonly id: string }>('POST', `/check-ins/${encodeURIComponent(checkInId)}/correct`, { body: { ...changes, reason }, headers: { 'idempotency-key': sent.current.key } });
    return body.id;
  };
  return useMutation({
    mutationFn: send,
    onSuccess: (id) => {
      onDone(id);
      void queries.invalidateQueries({ queryKey: ['check-ins'] });
    },
  });
}

/** The server's code; undefined where nobody answered. */
export function codeOf(error: unknown): string | undefined {
  return isProblemError(error) ? error.code : undefined;
}
