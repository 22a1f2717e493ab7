import type { AnyProjection } from '@cairn/views';
import type { HeavyReads } from '../heavy/heavy-query.js';
import type { ReaderData } from './reader.worker.js';
import { readsInThread } from './thread-reads.js';

/** Answers in a thread of its own over a directory, whose files must be there. */
export function workerReads(directory: string, modules: readonly string[], projections: readonly AnyProjection[]): HeavyReads {
  const data: ReaderData = { directory, modules, projections: projections.map(({ storage, views }) => ({ storage, views })) };
  return readsInThread(new URL('./reader.worker.js', import.meta.url), data);
}
