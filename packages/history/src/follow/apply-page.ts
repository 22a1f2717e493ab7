import type { Commit } from '@cairn/contracts';
import { cursorAfter, type Cursor } from './cursor.js';
import type { Applied, Follower } from './follower.js';

export interface PageApplication {
  readonly follower: Follower;
  readonly org: string;
  /** Told of every cursor that the follower has moved to. */
  readonly onMoved: (cursor: Cursor) => void;
}

/**
 * Applies a page of commits at once; where that fails, commit by commit, so that everything before the poison is there.
 * @throws what applying the first commit that fails throws
 */
export async function applyPage(application: PageApplication, cursor: Cursor, page: readonly Commit[]): Promise<Applied> {
  try {
    return await applyAtOnce(application, cursor, page);
  } catch (error) {
    if (page.length === 1) throw error;
    return applySingly(application, cursor, page);
  }
}

async function applyAtOnce({ follower, org, onMoved }: PageApplication, cursor: Cursor, commits: readonly Commit[]): Promise<Applied> {
  const applied = await follower.apply(org, cursor, commits);
  const last = commits.at(-1);
  if (applied === 'moved' && last) onMoved(cursorAfter(last));
  return applied;
}

async function applySingly(application: PageApplication, cursor: Cursor, page: readonly Commit[]): Promise<Applied> {
  let reached = cursor;
  for (const commit of page) {
    if ((await applyAtOnce(application, reached, [commit])) === 'overtaken') return 'overtaken';
    reached = cursorAfter(commit);
  }
  return 'moved';
}
