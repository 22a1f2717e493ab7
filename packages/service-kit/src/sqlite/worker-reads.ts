import { hostWorker } from '@cairn/sqlite';
import type { AnyProjection } from '@cairn/views';
import type { HeavyReads, QueryArguments } from '../heavy/heavy-query.js';
import type { ReaderData } from './reader.worker.js';

interface ReaderMethods {
  readonly [name: string]: (...args: never[]) => unknown;
  ask(name: string, args: QueryArguments): Promise<Uint8Array>;
}

/** Answers in a thread of its own over a directory, whose files must be there. */
export function workerReads(directory: string, modules: readonly string[], projections: readonly AnyProjection[]): HeavyReads {
  const workerData: ReaderData = { directory, modules, projections: projections.map(({ storage, views }) => ({ storage, views })) };
  const host = hostWorker<ReaderMethods>(new URL('./reader.worker.js', import.meta.url), { workerData });
  return { ask: (name, args) => host.call('ask', [name, args]), close: () => host.close() };
}
