import { cursorAfter, readCommits, type Follower, type ReadableLog } from '@cairn/history';

export interface FollowAll {
  readonly history: ReadableLog;
  readonly follower: Follower;
  readonly org: string;
  /** Commits of a batch. */
  readonly page: number;
  /** Last position to apply; the end of the log when not given. */
  readonly upTo?: number;
}

/** Applies a log to a follower without any runtime around it. */
export async function followAll({ history, follower, org, page, upTo = Number.MAX_SAFE_INTEGER }: FollowAll): Promise<void> {
  let cursor = await follower.cursor(org);
  while (cursor.position < upTo) {
    const commits = await readCommits(history, org, cursor, { limit: Math.min(page, upTo - cursor.position) });
    const last = commits.at(-1);
    if (!last) return;
    await follower.apply(org, cursor, commits);
    cursor = cursorAfter(last);
  }
}
