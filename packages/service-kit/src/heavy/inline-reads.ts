import type { HeavyReads, ReadStores } from './heavy-query.js';
import { askOf, openModules } from './open-modules.js';

/** Answers in the thread that asks: for stores that no other thread can open, and for databases that do the work elsewhere. */
export async function inlineReads(modules: readonly string[], stores: ReadStores): Promise<HeavyReads> {
  const queries = await openModules(modules, stores);
  return { ask: (name, args) => askOf(queries, name, args), close: async () => undefined };
}
