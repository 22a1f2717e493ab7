import { commitFrom, type History } from '@cairn/history';
import type { Commit } from '@cairn/contracts';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Commits that are read at once. */
const AT_ONCE = 200;

/** A part of an organization's log: after one position, up to another. */
export interface LogRange {
  readonly org: string;
  readonly after: number;
  readonly upTo: number;
}

/** The commits of a part of the log, newest first. Other work gets its turn in between. */
export async function* commitsBackwards(history: Pick<History, 'readStored'>, { org, after, upTo }: LogRange): AsyncGenerator<Commit, void, undefined> {
  for (let end = upTo; end > after; end -= AT_ONCE) {
    await nextTurn();
    const commits = await commitsOf(history, { org, after: Math.max(after, end - AT_ONCE), upTo: end });
    yield* commits.reverse();
  }
}

/** All of a small part; a page may end before it when its commits are large. */
async function commitsOf(history: Pick<History, 'readStored'>, { org, after, upTo }: LogRange): Promise<Commit[]> {
  const commits: Commit[] = [];
  for (let last = after; last < upTo; ) {
    const page = await history.readStored(org, last, { limit: upTo - last });
    const end = page.at(-1);
    if (end === undefined) break;
    commits.push(...page.map(commitFrom));
    last = end.position;
  }
  return commits;
}
