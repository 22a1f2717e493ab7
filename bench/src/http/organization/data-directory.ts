import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { newId, openEmbedded, type Stores } from '@cairn/service-kit';
import { clock } from '../../clock.js';
import { ORG } from '../../history/check-ins.js';
import { inDirectory } from '../../history/workspace.js';
import { withServer } from '../processes/servers.js';
import { calendarAt } from './calendar.js';
import { founding } from './founding.js';
import { peopleOf, secretOf, VIEWER } from './shape.js';

/** Appends that wait for their answers together. */
const BATCH = 200;

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
    await append(stores, objectives);
    await signIn(stores, objectives);
    return (await stores.history.head(ORG)).position;
  } finally {
    await stores.close();
  }
}

/** The first commit alone: it makes the log. */
async function append({ history }: Stores, objectives: number): Promise<void> {
  let batch = [];
  for (const request of founding(objectives, calendarAt(clock()))) {
    batch.push(history.append(request));
    if (batch.length < BATCH && request.stream !== 'organization') continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
}

/** An API key, and the key that seals what they say, for everybody: neither is made while it is measured. */
async function signIn({ state, keys }: Stores, objectives: number): Promise<void> {
  const createdAt = new Date(clock()).toISOString();
  await state.apiKeys.create({ org: ORG, keyId: newId(), role: 'viewer', scopes: [], createdAt }, secretOf(VIEWER));
  for (const personId of peopleOf(objectives).keys()) {
    await state.apiKeys.create({ org: ORG, keyId: newId(), personId, scopes: [], createdAt }, secretOf(personId));
    await keys.personKeys.getOrCreate({ kind: 'person', org: ORG, personId });
  }
}
