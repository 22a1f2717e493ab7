import type { Head } from './head.js';
import type { History } from './history.js';

/** The heads of all organizations of a history, by name. */
export async function headsOf(history: Pick<History, 'heads'>): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (let page = await history.heads(); page.length > 0; page = await history.heads(page.at(-1)?.org)) heads.push(...page);
  return heads;
}
