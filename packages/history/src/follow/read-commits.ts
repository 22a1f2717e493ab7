import type { CairnError, Commit } from '@cairn/contracts';
import { historyDamaged } from '../port/errors.js';
import type { History, ReadLimits } from '../port/history.js';
import { commitFrom, type StoredCommit } from '../port/stored.js';
import { cursorAfter, isNext, type Cursor } from './cursor.js';
import { historyReplaced } from './errors.js';

/** The log, as far as following it goes. */
export type ReadableLog = Pick<History, 'readStored'>;

/**
 * The next whole commits after a cursor, each the successor of the one before. Ends before a hole: reads see only what can never be
 * taken back, so a hole that is still there when read again is damage.
 * @returns nothing at the end of the log
 * @throws CairnError `history-replaced`, `history-damaged`
 */
export async function readCommits(log: ReadableLog, org: string, cursor: Cursor, limits?: ReadLimits): Promise<readonly Commit[]> {
  const stored = await log.readStored(org, cursor.position, limits);
  const commits = unbrokenFrom(cursor, stored);
  if (commits.length > 0 || stored.length === 0) return commits;
  const again = unbrokenFrom(cursor, await log.readStored(org, cursor.position, limits));
  if (again.length === 0) throw await diagnose(log, org, cursor);
  return again;
}

/** Every commit after a cursor up to the end of the log, one by one, in pages underneath. @throws as `readCommits` */
export async function* commitsAfter(log: ReadableLog, org: string, cursor: Cursor): AsyncGenerator<Commit, void, undefined> {
  let reached = cursor;
  for (let page = await readCommits(log, org, reached); page.length > 0; page = await readCommits(log, org, reached)) {
    yield* page;
    const last = page.at(-1);
    if (last) reached = cursorAfter(last);
  }
}

/** Is the commit that the cursor stands on still the one in the log? @throws CairnError `history-replaced` if not */
export async function requireFoundation(log: ReadableLog, org: string, cursor: Cursor): Promise<void> {
  if (cursor.position === 0) return;
  const [foundation] = await log.readStored(org, cursor.position - 1, { limit: 1 });
  if (foundation?.position !== cursor.position || foundation.hash !== cursor.hash) throw historyReplaced(org, cursor);
}

function unbrokenFrom(cursor: Cursor, page: readonly StoredCommit[]): Commit[] {
  const commits: Commit[] = [];
  let last = cursor;
  for (const stored of page) {
    const commit = commitFrom(stored);
    if (!isNext(last, commit)) break;
    commits.push(commit);
    last = commit;
  }
  return commits;
}

/** What follows does not fit: either the commit under the cursor is another, or the chain is broken behind it. */
async function diagnose(log: ReadableLog, org: string, cursor: Cursor): Promise<CairnError> {
  await requireFoundation(log, org, cursor);
  return historyDamaged(org, cursor.position + 1, 'the commit that follows does not continue the chain');
}
