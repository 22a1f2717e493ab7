import type { FollowTiming, LogFollowing } from '@cairn/history';
import type { KafkaPlace } from '../place.js';
import { Announcements } from './announcements.js';
import { Subscription } from './subscription.js';

export interface FollowingConsumerParts {
  readonly place: KafkaPlace;
  /** `groupOf` the service and what its projections are stored as. */
  readonly group: string;
  readonly following: Pick<LogFollowing, 'hint' | 'settled'>;
  readonly timing: FollowTiming;
  /** Told once when Kafka goes away. */
  readonly onTrouble?: (error: unknown) => void;
}

export interface ConsumerStatus {
  /** `away`: it is in no group just now, and tries to be; followers find their way by the sweep of the log. */
  readonly state: 'member' | 'joining' | 'away';
  /** Code of why it is away. */
  readonly problem?: string;
  readonly messages: number;
  /** Messages that are none of the history's: left aside. */
  readonly poison: number;
}

/** Lets the topic tell the followers of a process where to look. What it is told is a reason to look and nothing else: nothing that is applied comes over Kafka (docs/adr/0017). */
export class FollowingConsumer {
  readonly #announcements: Announcements;
  readonly #subscription: Subscription;

  constructor({ following, ...parts }: FollowingConsumerParts) {
    this.#announcements = new Announcements({ following, timing: parts.timing });
    this.#subscription = new Subscription({ ...parts, onMessages: (messages) => this.#announcements.take(messages) });
  }

  /** Joins the group as soon as there is one to join; nobody waits for it. */
  start(): void {
    this.#subscription.start();
  }

  status(): ConsumerStatus {
    const { isMember, problem } = this.#subscription;
    if (problem !== undefined) return { state: 'away', problem, ...this.#announcements.counts };
    return { state: isMember ? 'member' : 'joining', ...this.#announcements.counts };
  }

  /** Leaves the group: before following ends. */
  stop(): Promise<void> {
    return this.#subscription.stop();
  }
}
