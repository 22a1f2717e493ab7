import { useMutation, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.js';
import { usePlace } from '../../place/place.js';
import { saveFile } from '../save-file.js';
import { fileNameOf } from './file-name.js';

export type Format = 'csv' | 'ndjson';

/** A dataset that can be taken out. */
export interface Offer {
  readonly dataset: 'objectives' | 'key-results' | 'check-ins' | 'alignments';
  readonly formats: readonly Format[];
  readonly columns: readonly string[];
}

export interface Scope {
  /** Without: every cycle. */
  readonly cycleId?: string;
  readonly scores: 'with' | 'without';
}

export function useCatalogue() {
  const { client } = useApi();
  return useQuery({ queryKey: ['exports'], queryFn: async ({ signal }) => (await client.request<{ readonly items: readonly Offer[] }>('GET', '/exports', { signal })).body.items });
}

/** Takes a dataset out as of the moment that the page shows. @returns the name of the file */
export function useTake(dataset: Offer['dataset'], scope: Scope) {
  const { client } = useApi();
  const { times } = usePlace();
  return useMutation({
    mutationFn: async (format: Format) => {
      const response = await client.open('GET', `/exports/${dataset}`, { query: { format, ...scope, ...times }, headers: { accept: '*/*' } });
      const file = fileNameOf(response.headers, `${dataset}.${format}`);
      saveFile(file, await response.blob());
      return file;
    },
  });
}
