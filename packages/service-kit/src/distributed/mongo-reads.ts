import type { AnyProjection } from '@cairn/views';
import type { HeavyReads } from '../heavy/heavy-query.js';
import { readsInThread } from '../sqlite/thread-reads.js';
import type { ReaderData } from './reader.worker.js';
import type { DistributedPlace } from './settings.js';

/** Answers in a thread of its own with a connection of its own, so that computing does not hold up requests. */
export function mongoReads(mongo: DistributedPlace['mongo'], modules: readonly string[], projections: readonly AnyProjection[]): HeavyReads {
  if (modules.length === 0) return { ask: () => Promise.reject(new Error('there are no long questions here')), close: async () => undefined };
  const data: ReaderData = { mongo, modules, projections: projections.map(({ storage, views }) => ({ storage, views })) };
  return readsInThread(new URL('./reader.worker.js', import.meta.url), data);
}
