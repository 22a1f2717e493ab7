import type { Commit } from '@cairn/contracts';
import { commitFrom, type HistoryReader } from '@cairn/history';
import { giveWay } from '../turns/in-turns.js';

/** Commits that are read at once. */
const PAGE = 500;

/** Commits after one position, up to another, with a turn for others now and then; undefined when they are more than are worth looking through, or are not there. */
export async function commitsBetween(history: Pick<HistoryReader, 'readStored'>, org: string, { after, upTo, most }: { readonly after: number; readonly upTo: number; readonly most: number }): Promise<readonly Commit[] | undefined> {
  if (upTo - after > most) return undefined;
  const commits: Commit[] = [];
  while (after + commits.length < upTo) {
    await giveWay();
    const page = await history.readStored(org, after + commits.length, { limit: Math.min(PAGE, upTo - after - commits.length) });
    if (page.length === 0) return undefined;
    commits.push(...page.map(commitFrom));
  }
  return commits;
}
