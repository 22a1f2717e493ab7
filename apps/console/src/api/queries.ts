import { isProblemError } from '@cairn/client';
import { QueryClient } from '@tanstack/react-query';

/** What was read stays shown while it is read anew; a refusal is final, as the client itself repeats what may pass. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: (_failures, error) => !isProblemError(error) && _failures < 1, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
