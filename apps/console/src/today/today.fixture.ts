import type { Client } from '@cairn/client';
import { everyPage, type Team } from '../api/organization.js';
import type { ConsoleUnderTest } from '../testing/console.fixture.js';
import type { Due } from './drafts/draft.js';

/** Somebody with a sheet of their own, and the key to it. */
export interface Sheet {
  readonly key: string;
  readonly personId: string;
  /** By due moment, as the sheet shows them. */
  readonly due: readonly Due[];
}

/** Gives one person some check-ins about a number to answer for, as the demo's people have few each. @param taken people and key results that are in use; gets those of this sheet */
export async function sheetOf(product: ConsoleUnderTest, count: number, taken: Set<string>): Promise<Sheet> {
  const client = product.client();
  const free = (await everyDue(client)).filter(({ keyResultId, responsibleId, value }) => typeof value === 'string' && !taken.has(keyResultId) && !taken.has(responsibleId));
  const personId = free[0]?.responsibleId;
  if (personId === undefined) throw new Error('The demo has nobody left whose check-ins are due.');
  taken.add(personId);
  const key = await product.keyOf(personId);
  for (const { keyResultId } of free) {
    const due = (await everyPage<Due>(product.client(key), '/check-ins/due')).filter(({ value }) => typeof value === 'string');
    for (const each of due) taken.add(each.keyResultId);
    if (due.length >= count) return { key, personId, due };
    if (!taken.has(keyResultId)) await client.request('PATCH', `/key-results/${keyResultId}`, { body: { responsibleId: personId } });
  }
  throw new Error('The demo has too few check-ins that are due.');
}

async function everyDue(client: Client): Promise<readonly Due[]> {
  const due: Due[] = [];
  for (const { teamId } of await everyPage<Team>(client, '/teams')) due.push(...(await everyPage<Due>(client, '/check-ins/due', { teamId })));
  return due.sort((one, other) => one.dueAt.localeCompare(other.dueAt) || one.slot.localeCompare(other.slot));
}

/** A check-in as the server has it. */
export interface CheckIn {
  readonly id: string;
  readonly value?: unknown;
  readonly confidence?: string;
  readonly saidHealth?: string;
  readonly supersedes?: string;
}

/** What was said about a key result, in the order of the history. */
export function checkInsOf(client: Client, { keyResultId }: Due): Promise<readonly CheckIn[]> {
  return everyPage<CheckIn>(client, `/key-results/${keyResultId}/check-ins`);
}
