import type { Client } from '@cairn/client';
import type { CloudEvent } from '@cairn/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../product/installation.fixture.js';
import type { RealProduct } from '../real-process.fixture.js';
import { CHECK_INS, OKR_EXPORT, ZONE } from './real-files.fixture.js';

/** The command that brings both files in. */
export const IMPORT_BOTH = ['import', OKR_EXPORT, '--check-ins', CHECK_INS, '--time-zone', ZONE] as const;

/** Milliseconds that an import may take on a machine that has other work; about 8,000 on one that has none. */
export const LONGEST_IMPORT = patience(120_000);

const LARGEST_PAGE = 500;

export function clientOf(product: RealProduct): Client {
  return product.client();
}

/** Position of the newest commit. */
export async function headOf(product: RealProduct): Promise<number> {
  const { body } = await clientOf(product).request<{ readonly head: { readonly position: number } }>('GET', '/history/verify');
  return body.head.position;
}

/** Every event of the feed's JSON pages, in order. */
export async function eventsOf(product: RealProduct, types?: string): Promise<readonly CloudEvent[]> {
  const events: CloudEvent[] = [];
  for (let through = 0, live = false; !live; ) {
    const { body } = await clientOf(product).request<{ events: CloudEvent[]; through: number; live: boolean }>('GET', '/history/events', { query: { after: through, limit: LARGEST_PAGE, types } });
    events.push(...body.events);
    ({ through, live } = body);
  }
  return events;
}

/** Every item of a list. */
export async function allOf<Item>(product: RealProduct, path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of clientOf(product).pages<Item>(path, { limit: LARGEST_PAGE })) items.push(...page.items);
  return items;
}

/** Asks again until there is an answer; the test's own time ends the waiting. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(20);
  }
}
