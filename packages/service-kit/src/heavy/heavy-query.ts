import type { HistoryReader } from '@cairn/history';
import type { Views } from '@cairn/views';

/** The stores as long questions read them. */
export interface ReadStores {
  readonly views: Pick<Views, 'cursor' | 'get' | 'list' | 'newest' | 'scan'>;
  readonly history: Pick<HistoryReader, 'head' | 'readStored' | 'positionAt'>;
}

/** JSON that crosses to another thread. */
export type QueryArguments = Readonly<Record<string, unknown>>;

/** A question that takes longer than the event loop may be held up. The answer is JSON text, so that nobody has to write it down again. */
export type HeavyQuery<Arguments = never> = (args: Arguments) => Promise<string>;

/** What a module of long questions exports as `openQueries`: its questions by name, over the stores of the thread that it runs in. */
export type OpenQueries = (stores: ReadStores) => Readonly<Record<string, HeavyQuery>>;

/** Asks long questions, wherever they are answered. */
export interface HeavyReads {
  /** @returns JSON text in UTF-8. @throws what the question throws, with code and details */
  ask(name: string, args: QueryArguments): Promise<Uint8Array>;
  close(): Promise<void>;
}
