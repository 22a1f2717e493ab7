import { describe, expect, it } from '@jest/globals';
import type { Commit } from '@cairn/contracts';
import type { StoredCommit } from '../port/stored.js';
import { cursorAfter, GENESIS, type Cursor } from './cursor.js';
import { filledHistory } from './filled-history.fixture.js';
import { commitsAfter, readCommits, requireFoundation, type ReadableLog } from './read-commits.js';
import { readEveryPosition } from './read-every-position.fixture.js';

const ORG = 'org-a';

/** A log of so many commits, and the same log as a bad storage would show it. */
async function logOf(count: number) {
  const { history, grow } = filledHistory();
  const commits = await grow(ORG, count);
  const shown = (change: (page: readonly StoredCommit[], read: number) => readonly StoredCommit[]): ReadableLog => {
    let reads = 0;
    return { readStored: async (org, after, limits) => change(await history.readStored(org, after, limits), ++reads) };
  };
  const at = (position: number): Cursor => cursorAfter(commits[position - 1] as Commit);
  return { history, commits, shown, at };
}

const without = (position: number) => (page: readonly StoredCommit[]) => page.filter((commit) => commit.position !== position);

describe('reading commits after a cursor', () => {
  it('gives whole commits in order, a page at a time, until there is none', async () => {
    const { history, commits, at } = await logOf(7);
    expect(await readCommits(history, ORG, GENESIS, { limit: 3 })).toEqual(commits.slice(0, 3));
    expect(await readCommits(history, ORG, at(3), { limit: 3 })).toEqual(commits.slice(3, 6));
    expect(await readCommits(history, ORG, at(7))).toEqual([]);
    expect(await readCommits(history, 'org-b', GENESIS)).toEqual([]);
  });

  it('walks a whole log over the bounds of pages', async () => {
    const { history } = await logOf(1_203);
    expect(await readEveryPosition(commitsAfter(history, ORG, GENESIS))).toEqual(Array.from({ length: 1_203 }, (_, index) => index + 1));
  });

  it('ends before a hole, and calls it damage when it is still there', async () => {
    const { commits, shown, at } = await logOf(6);
    const log = shown(without(4));
    expect(await readCommits(log, ORG, GENESIS)).toEqual(commits.slice(0, 3));
    await expect(readCommits(log, ORG, at(3))).rejects.toMatchObject({ code: 'history-damaged', details: { org: ORG, position: 4 } });
    await expect(readEveryPosition(commitsAfter(log, ORG, GENESIS))).rejects.toMatchObject({ code: 'history-damaged' });
  });

  it('reads once more before it believes in a hole', async () => {
    const { commits, shown, at } = await logOf(6);
    const log = shown((page, read) => (read === 1 ? without(4)(page) : page));
    expect(await readCommits(log, ORG, at(3))).toEqual(commits.slice(3));
  });

  it('calls a broken chain behind the cursor damage', async () => {
    const { shown, at } = await logOf(6);
    const log = shown((page) => page.map((commit) => (commit.position === 4 ? { ...commit, hash: 'f'.repeat(64) } : commit)));
    expect(await readCommits(log, ORG, at(3))).toHaveLength(1);
    await expect(readCommits(log, ORG, { position: 4, hash: 'f'.repeat(64) })).rejects.toMatchObject({ code: 'history-damaged', details: { position: 5 } });
  });

  it('knows another log by the commit under the cursor', async () => {
    const { history } = await logOf(6);
    const cursor = { position: 3, hash: '0'.repeat(64) };
    await expect(readCommits(history, ORG, cursor)).rejects.toMatchObject({ code: 'history-replaced', details: { org: ORG, position: 3 } });
  });

  it('knows a log that has become shorter', async () => {
    const { history, at } = await logOf(3);
    await expect(requireFoundation(history, ORG, { position: 9, hash: '0'.repeat(64) })).rejects.toMatchObject({ code: 'history-replaced' });
    await expect(requireFoundation(history, ORG, { ...at(3), hash: '0'.repeat(64) })).rejects.toMatchObject({ code: 'history-replaced' });
    await requireFoundation(history, ORG, at(3));
    await requireFoundation(history, ORG, GENESIS);
  });
});
