import type { FollowerStatus, Head, History } from '@cairn/history';

/** How far a follower of this process is behind. */
export interface FollowerLag {
  readonly follower: string;
  /** Commits, in the organization where there are most. */
  readonly commits: number;
  /** Organizations in which it stands still. */
  readonly halted: number;
}

/**
 * Holds what the followers of this process are known to have reached against the heads of all logs. Where another process goes on for a follower,
 * this one learns of it when it looks: the lag is then what it knew last.
 */
export async function followerLags(history: Pick<History, 'heads'>, status: readonly FollowerStatus[]): Promise<readonly FollowerLag[]> {
  const heads = new Map((await allHeads(history)).map(({ org, position }) => [org, position]));
  const lags = new Map<string, FollowerLag>();
  for (const { follower, org, position = 0, standstill } of status) {
    const { commits, halted } = lags.get(follower) ?? { commits: 0, halted: 0 };
    lags.set(follower, { follower, commits: Math.max(commits, (heads.get(org) ?? 0) - position), halted: halted + (standstill ? 1 : 0) });
  }
  return [...lags.values()];
}

async function allHeads(history: Pick<History, 'heads'>): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (let page = await history.heads(); page.length > 0; page = await history.heads(page.at(-1)?.org)) heads.push(...page);
  return heads;
}
