/** What a worker offers: named functions, synchronous or not, with arguments and results that structured clone can carry. */
export type WorkerMethods = Readonly<Record<string, (...args: never[]) => unknown>>;

/** A method's name, or the wish to end. */
export type Request = readonly [id: number, method: string, args: readonly unknown[]] | 'close';

/** The outcome of one request, or the word that `close` is done. */
export type Response = readonly [id: number, value: unknown] | readonly [id: number, value: undefined, failure: WireError] | 'closed';

/** An error as data: structured clone drops the fields that callers branch on. */
export interface WireError {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly retriable?: boolean;
  readonly stack?: string;
}
