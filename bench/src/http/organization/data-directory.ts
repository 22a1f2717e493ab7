import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openEmbedded } from '@cairn/service-kit';
import { clock } from '../../clock.js';
import { inDirectory } from '../../history/workspace.js';
import { withServer } from '../processes/servers.js';
import { fillStores } from './fill-stores.js';

/** An organization on disk, with its views built, from which every run begins anew. */
export interface Filled {
  readonly objectives: number;
  /** Position of the last commit. */
  readonly head: number;
  /** Gives a copy of its own to a piece of work. */
  readonly inCopy: <T>(work: (directory: string) => Promise<T>) => Promise<T>;
}

/** Fills a directory with an organization of so many objectives, lets the product build the views, and removes it all after the work. */
export async function withOrganization<T>(objectives: number, work: (filled: Filled) => Promise<T>): Promise<T> {
  return inDirectory(async (parent) => {
    const original = join(parent, 'original');
    const head = await fill(original, objectives);
    await withServer('product', original, async () => undefined);
    const inCopy: Filled['inCopy'] = (use) =>
      inDirectory((copy) => {
        cpSync(original, copy, { recursive: true, filter: (path) => !basename(path).startsWith('.lock') });
        return use(copy);
      });
    return work({ objectives, head, inCopy });
  });
}

async function fill(directory: string, objectives: number): Promise<number> {
  const stores = await openEmbedded(directory, clock);
  try {
    return await fillStores(stores, objectives);
  } finally {
    await stores.close();
  }
}
