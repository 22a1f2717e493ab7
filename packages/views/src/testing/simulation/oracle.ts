import type { Catalogue, Commit } from '@cairn/contracts';
import { EventReader } from '@cairn/history';
import type { AnyProjection } from '../../projection/definition.js';

/** What a projection's documents are, by view and id, as JSON text. */
export type Documents = ReadonlyMap<string, string>;

/** The documents after each commit, from the handlers alone: no rows, no batches, no storage. The first stands before any commit. */
export async function documentsAfterEach(projection: AnyProjection, catalogue: Catalogue, commits: readonly Commit[]): Promise<Documents[]> {
  const reader = new EventReader({ catalogue, types: projection.types });
  const current = new Map<string, string>();
  const after: Documents[] = [new Map()];
  const name = (view: string, id: string): string => `${view}/${id}`;
  const docs = {
    get: async (view: string, id: string): Promise<object | undefined> => {
      const text = current.get(name(view, id));
      return text === undefined ? undefined : (JSON.parse(text) as object);
    },
    put: (view: string, id: string, doc: object): void => void current.set(name(view, id), JSON.stringify(doc)),
    remove: (view: string, id: string): void => void current.delete(name(view, id)),
  };
  for (const commit of commits) {
    for (const event of reader.read(commit)) await projection.handle(event, docs);
    after.push(new Map(current));
  }
  return after;
}
