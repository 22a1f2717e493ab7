/**
 * Works under a signal of its own that follows another and lets go of it in the end. `fetch` lets go of the signal it was given only when the request
 * is collected as garbage: thousands of requests under one signal would be listeners on it all the while, and Node warns of them.
 */
export async function withOwnSignal<Result>(signal: AbortSignal | undefined, work: (own: AbortSignal | undefined) => Promise<Result>): Promise<Result> {
  if (signal === undefined) return work(undefined);
  const own = new AbortController();
  const abort = (): void => own.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await work(own.signal);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
