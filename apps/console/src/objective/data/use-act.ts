import { newIdempotencyKey } from '@cairn/client';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.js';
import { PAST } from '../../live/use-live.js';

/** One write of a person. */
export interface Act {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  /** The version that was read, where the write is to be refused if it has changed since. */
  readonly ifMatch?: number;
}

export interface Written {
  readonly id: string;
  readonly position: number;
}

export interface Acting {
  /** @returns what was written; undefined when it was refused or not answered: see `failure`. @param refused is told of the failure at once */
  readonly send: (act: Act, refused?: (failure: unknown) => void) => Promise<Written | undefined>;
  readonly busy: boolean;
  readonly failure: unknown;
  readonly forget: () => void;
}

/** Sends writes. The same write sent again, because nobody answered, is known by its key and done once. */
export function useAct(): Acting {
  const { client } = useApi();
  const { t } = useTranslation();
  const queries = useQueryClient();
  const kept = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const [state, setState] = useState<{ readonly busy: boolean; readonly failure?: unknown }>({ busy: false });
  const send = useCallback<Acting['send']>(
    async (act, refused) => {
      const text = JSON.stringify(act);
      if (kept.current?.text !== text) kept.current = { text, key: newIdempotencyKey() };
      setState({ busy: true });
      try {
        const { method, path, body, ifMatch } = act;
        const headers = { 'Idempotency-Key': kept.current.key, ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }) };
        const { body: written } = await client.request<Written>(method, path, { headers, ...(body !== undefined && { body }) });
        kept.current = undefined;
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.at(-1) !== PAST });
        notifications.show({ message: t('saved'), color: 'teal' });
        setState({ busy: false });
        return written;
      } catch (failure) {
        setState({ busy: false, failure });
        refused?.(failure);
        return undefined;
      }
    },
    [client, queries, t],
  );
  const forget = useCallback(() => setState({ busy: false }), []);
  return { send, busy: state.busy, failure: state.failure, forget };
}
