/** What a server says once it listens. */
export interface Serving {
  readonly url: string;
}

/** Tells the address to whoever started this process, and ends, as a service is ended, when they are gone. */
export function serving({ url }: Serving): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.send?.({ url } satisfies Serving);
}
