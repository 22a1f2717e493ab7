import { CairnError } from '@cairn/contracts/errors';
import { headsOf, type History } from '@cairn/history';
import type { Views } from '../port/views.js';
import type { AnyProjection } from '../projection/definition.js';

export interface DropParts {
  readonly views: Pick<Views, 'storages' | 'cursor' | 'drop'>;
  readonly history: Pick<History, 'heads'>;
  /** What is kept. */
  readonly projections: readonly AnyProjection[];
}

/**
 * Removes every storage but those of these projections: other versions of them, what nobody projects any more, and what a comparison left
 * that was broken off. Nobody may follow or read those any more. Until all of them may go, none goes.
 * @returns the names of those that were removed
 * @throws CairnError `views-not-built` (retriable) where a version would go that has come further than the one that takes its place
 */
export async function dropOthers(parts: DropParts): Promise<readonly string[]> {
  const { views, projections } = parts;
  const kept = new Set(projections.map(({ storage }) => storage));
  const others = (await views.storages()).filter((storage) => !kept.has(storage));
  for (const storage of others) await requireReplaced(parts, storage);
  for (const storage of others) await views.drop(storage);
  return others;
}

/** What was only made to be compared has no name of its own, and is replaced by nothing. */
async function requireReplaced({ views, history, projections }: DropParts, storage: string): Promise<void> {
  const next = projections.find(({ name }) => storage.startsWith(`${name}@`) && /^\d+$/.test(storage.slice(name.length + 1)));
  if (next === undefined) return;
  for (const { org } of await headsOf(history)) {
    const old = await views.cursor(storage, org);
    const { position } = await views.cursor(next.storage, org);
    if (position < old.position) throw new CairnError(`${next.storage} stands at ${position} where ${storage} stands at ${old.position}: it has to be built first.`, { code: 'views-not-built', retriable: true, details: { org, storage, position } });
  }
}
