import type { Client, Query } from '@cairn/client';

const LARGEST_PAGE = 500;

/** Every item of a list. */
export async function readAll<Item>(client: Pick<Client, 'pages'>, path: string, query: Query = {}): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const { items } of client.pages<Item>(path, { limit: LARGEST_PAGE, ...query })) found.push(...items);
  return found;
}
