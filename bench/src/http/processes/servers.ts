import { endOf, messageOf, startChild } from './child.js';
import type { Serving } from './serving.js';

/** The whole product, or the route that was written by hand for this one purpose. */
export type ServerKind = 'product' | 'by-hand';

const PROGRAMS: Readonly<Record<ServerKind, URL>> = {
  product: new URL('./product.main.js', import.meta.url),
  'by-hand': new URL('./by-hand.main.js', import.meta.url),
};

/** Without a limit on requests, without a log, on a port that the system chooses. */
export const ENV = { HOST: '127.0.0.1', PORT: '0', CAIRN_RATE: '0', CAIRN_LOG: 'silent', CAIRN_ADMIN_KEY: 'bench-admin'.padEnd(40, '-'), CAIRN_OPERATOR_KEY: 'bench-operator'.padEnd(40, '-'), NODE_ENV: 'production' };

/** Runs a server on a data directory, in a process of its own, for the time of a piece of work. When it returns, everything is on disk and let go. */
export async function withServer<T>(kind: ServerKind, directory: string, work: (url: string) => Promise<T>): Promise<T> {
  const child = startChild(PROGRAMS[kind], { ...ENV, CAIRN_DATA: directory });
  try {
    const { url } = await messageOf<Serving>(child);
    return await work(url);
  } finally {
    await endOf(child);
  }
}
