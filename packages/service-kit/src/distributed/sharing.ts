import type { FollowSettings, LogFollowing } from '@cairn/history';
import type { ReadinessCheck } from '../health/health.js';

/** Where news of the log goes to. */
type NewsOfTheLog = Pick<LogFollowing, 'hint' | 'settled'>;

/** Followers of one process, as far as news concerns them. */
export interface Listening {
  readonly following: NewsOfTheLog;
  /** Who reads: names the group on Kafka. */
  readonly service: string;
  /** Storages of its projections, whose cursors are shared. */
  readonly projections: readonly string[];
  /** Followers that keep to this process how far they have come. */
  readonly others: readonly string[];
}

/** Messages since the start. */
export interface HeardMessages {
  readonly messages: number;
  /** Those of them that are none of the history's: left aside. */
  readonly poison: number;
}

/** What a process needs whose stores others share. */
export interface Sharing {
  /** How the log is followed that others write to as well. */
  readonly following: Partial<FollowSettings>;
  readonly checks: readonly ReadinessCheck[];
  /** What Kafka has brought to this process; absent: there is none. */
  readonly heard?: () => HeardMessages;
  /**
   * Tells other processes what is appended here, and lets followers here look at what they append. Any of it may be lost: the log is looked at
   * anyway, now and then.
   * @returns ends it
   */
  exchange(listening: Listening): Promise<() => Promise<void>>;
}
