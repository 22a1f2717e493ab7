import { hostWorker, serveWorker } from '@cairn/sqlite';
import type { HeavyReads, QueryArguments } from '../heavy/heavy-query.js';

interface ReaderMethods {
  readonly [name: string]: (...args: never[]) => unknown;
  ask(name: string, args: QueryArguments): Promise<Uint8Array>;
}

/** Long questions answered by a module in a thread of its own. @param module calls `serveReads` */
export function readsInThread(module: URL, workerData: unknown): HeavyReads {
  const host = hostWorker<ReaderMethods>(module, { workerData });
  return { ask: (name, args) => host.call('ask', [name, args]), close: () => host.close() };
}

/** The far side of `readsInThread`. @param close gives back what the thread has opened */
export function serveReads(ask: (name: string, args: QueryArguments) => Promise<Uint8Array>, close: () => void): void {
  serveWorker({ ask }, close);
}
