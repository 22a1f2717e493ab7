import { newId, type Stores } from '@cairn/service-kit';
import { clock } from '../../clock.js';
import { ORG } from '../../history/check-ins.js';
import { calendarAt } from './calendar.js';
import { founding } from './founding.js';
import { peopleOf, secretOf, VIEWER } from './shape.js';

/** Appends that wait for their answers together. */
const BATCH = 200;

/** Founds the organization of so many objectives in stores that are empty. @returns position of the last commit */
export async function fillStores(stores: Stores, objectives: number): Promise<number> {
  await append(stores, objectives);
  await signIn(stores, objectives);
  return (await stores.history.head(ORG)).position;
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
