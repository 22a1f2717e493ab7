import { CairnError } from '@cairn/contracts';
import type { HeavyQuery, OpenQueries, ReadStores } from './heavy-query.js';

/** The questions of some modules, by name. @throws CairnError `query-name-taken` */
export async function openModules(modules: readonly string[], stores: ReadStores): Promise<ReadonlyMap<string, HeavyQuery>> {
  const queries = new Map<string, HeavyQuery>();
  for (const module of modules) {
    const { openQueries } = (await import(module)) as { readonly openQueries: OpenQueries };
    for (const [name, query] of Object.entries(openQueries(stores))) {
      if (queries.has(name)) throw new CairnError('Two modules answer a question of this name.', { code: 'query-name-taken', details: { name } });
      queries.set(name, query);
    }
  }
  return queries;
}

/** Asks one of them. @throws CairnError `query-unknown`, and what the question throws */
export async function askOf(queries: ReadonlyMap<string, HeavyQuery>, name: string, args: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
  const query = queries.get(name);
  if (query === undefined) throw new CairnError('There is no such question.', { code: 'query-unknown', details: { name } });
  return Buffer.from(await query(args as never), 'utf8');
}
