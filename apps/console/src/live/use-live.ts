import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../api/use-api.js';
import { useSession } from '../session/session.js';

/** What was read of one moment of the past never changes; its key ends with that moment. */
export const PAST = 'past';

/** Reads anew what is shown whenever the history has grown, for as long as the page is open. */
export function useLive(): void {
  const { key } = useSession();
  const { client } = useApi();
  const queries = useQueryClient();
  useEffect(() => {
    if (key === undefined) return;
    const left = new AbortController();
    void listen();
    return () => left.abort();

    async function listen(): Promise<void> {
      try {
        for await (const { topics } of client.live.hints(left.signal)) {
          if (topics.length > 0) await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.at(-1) !== PAST });
        }
      } catch {
        // Whoever may not listen still has what was read.
      }
    }
  }, [key, client, queries]);
}
