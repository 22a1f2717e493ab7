import type { Commit } from '@cairn/contracts';
import { isCairnError } from '@cairn/contracts/errors';
import type { History } from '../port/history.js';
import { unknownFollower } from './errors.js';
import type { Follower } from './follower.js';
import { Pursuit } from './pursuit.js';
import { RecentCommits } from './recent-commits.js';
import { FOLLOW_SETTINGS, type FollowSettings } from './settings.js';
import type { FollowerStatus } from './standstill.js';
import type { FollowTiming } from './timing.js';
import { Turns } from './turns.js';

export interface LogFollowingOptions {
  readonly history: Pick<History, 'readStored' | 'heads' | 'subscribe'>;
  readonly followers: readonly Follower[];
  readonly timing: FollowTiming;
  readonly settings?: Partial<FollowSettings>;
}

/** Says that an organization's log has come this far. Never trusted, only looked after. */
export interface Hint {
  readonly org: string;
  readonly position: number;
}

interface Followed {
  readonly follower: Follower;
  readonly turns: Turns;
  readonly pursuits: Map<string, Pursuit>;
}

/**
 * The one runtime that follows the log, for every follower and organization of the process. What is offered and hinted makes it fast;
 * the log alone makes it right: each follower applies whole commits in order, from its own cursor (docs/ARCHITECTURE.md).
 */
export class LogFollowing {
  readonly #options: LogFollowingOptions;
  readonly #settings: FollowSettings;
  readonly #followed: ReadonlyMap<string, Followed>;
  readonly #commits: RecentCommits;
  #unsubscribe: () => void = () => undefined;
  #cancelSweep: () => void = () => undefined;
  #sweepFailure: string | undefined;
  #ended = false;

  constructor(options: LogFollowingOptions) {
    this.#options = options;
    this.#settings = { ...FOLLOW_SETTINGS, ...options.settings };
    this.#commits = new RecentCommits(options.history, this.#settings.page);
    this.#followed = new Map(options.followers.map((follower) => [follower.name, { follower, turns: new Turns(this.#settings.pagesAtOnce), pursuits: new Map() }]));
  }

  /** Follows what is appended in this process, and looks at every log now and from time to time. */
  start(): void {
    this.#unsubscribe = this.#options.history.subscribe((commit) => this.offer(commit));
    void this.#sweepFromNowOn();
  }

  /** A commit that was just appended, or came from Kafka. */
  offer(commit: Commit): void {
    this.#commits.keep(commit);
    for (const followed of this.#followed.values()) this.#pursuit(followed, commit.org).offer(commit);
  }

  /** @param followers who shall look; all when not given */
  hint({ org, position }: Hint, followers: readonly string[] = [...this.#followed.keys()]): void {
    for (const name of followers) {
      const followed = this.#followed.get(name);
      if (followed) this.#pursuit(followed, org).headAt(position);
    }
  }

  /** Looks at the head of every log, for what nobody told of. @throws what reading the heads throws */
  async sweep(): Promise<void> {
    const { history } = this.#options;
    for (let page = await history.heads(); page.length > 0; page = await history.heads(page.at(-1)?.org)) page.forEach((head) => this.hint(head));
  }

  /**
   * Resolves when a follower has applied an organization's log up to a position.
   * @param patience milliseconds; 2 s when not given
   * @throws CairnError `position-not-reached` (retriable, with `details.retryAfter` in seconds); `follower-parked` (retriable) at once
   *   when it stands still; `following-stopped`, `unknown-follower`
   */
  async waitFor(follower: string, { org, position }: Hint, patience = this.#settings.patience): Promise<void> {
    const followed = this.#followed.get(follower);
    if (!followed) throw unknownFollower(follower);
    await this.#pursuit(followed, org).waitFor(position, patience);
  }

  /** Every follower in every organization it was seen in; those that stand still say why. */
  status(): readonly FollowerStatus[] {
    return this.#pursuits().map(({ status }) => status);
  }

  /** Code of the error that the last sweep ended with, if it did. */
  get sweepFailure(): string | undefined {
    return this.#sweepFailure;
  }

  /** Resolves when no follower has a step under way. */
  async settled(): Promise<void> {
    for (let running = this.#running(); running.length > 0; running = this.#running()) await Promise.all(running);
  }

  /** Takes nothing on any more, lets the steps under way finish. */
  async stop(): Promise<void> {
    this.#ended = true;
    this.#unsubscribe();
    this.#cancelSweep();
    await Promise.all(this.#pursuits().map((pursuit) => pursuit.end()));
  }

  async #sweepFromNowOn(): Promise<void> {
    try {
      await this.sweep();
      this.#sweepFailure = undefined;
    } catch (error) {
      this.#sweepFailure = isCairnError(error) ? error.code : 'sweep-failed';
    }
    if (!this.#ended) this.#cancelSweep = this.#options.timing.after(this.#settings.sweepEvery, () => void this.#sweepFromNowOn());
  }

  #running(): Promise<void>[] {
    return this.#pursuits().flatMap(({ running }) => running ?? []);
  }

  #pursuits(): Pursuit[] {
    return [...this.#followed.values()].flatMap(({ pursuits }) => [...pursuits.values()]);
  }

  #pursuit({ follower, turns, pursuits }: Followed, org: string): Pursuit {
    const known = pursuits.get(org);
    if (known) return known;
    const pursuit = new Pursuit({ log: this.#options.history, follower, org, timing: this.#options.timing, settings: this.#settings, commits: this.#commits, turns });
    pursuits.set(org, pursuit);
    return pursuit;
  }
}
