import type { Catalogue, Commit } from '@cairn/contracts';
import { cursorAfter, GENESIS, type Applied, type Cursor, type Follower, type Parking } from '@cairn/history';
import type { Cursors } from '@cairn/state';
import { portionsOf } from './portions.js';
import { Publisher, type PublisherParts } from './publisher.js';

export interface RelayParts extends PublisherParts {
  /** In `state`: durable, and never reset with the views. */
  readonly cursors: Cursors;
  readonly catalogue: Catalogue;
}

export interface RelayStatus {
  /** `away`: sending fails just now and is tried again. */
  readonly state: 'resting' | 'publishing' | 'away';
  /** Code of why it is away. */
  readonly problem?: string;
  /** Messages acknowledged since the start. */
  readonly published: number;
}

/** Name of the relay to a topic, as its cursors have it: another topic is published from the beginning. */
export function relayName(topic: string): string {
  return `relay:${topic}`;
}

/**
 * Publishes the history on a topic: every commit of every organization, in order and at least once. It is a sender: the cursor moves once the brokers have
 * everything up to it, and only from where it stood. Two relays at once, or one that wakes beside its successor, publish some commits twice and lose none.
 */
export class Relay implements Follower {
  readonly name: string;
  readonly #cursors: Cursors;
  readonly #catalogue: Catalogue;
  readonly #publisher: Publisher;

  constructor({ cursors, catalogue, ...parts }: RelayParts) {
    this.name = relayName(parts.producer.topic);
    this.#cursors = cursors;
    this.#catalogue = catalogue;
    this.#publisher = new Publisher(parts);
  }

  /** Connects as soon as there is something to connect to, so that the topic is there before the first commit; nobody waits for it. */
  start(): void {
    this.#publisher.publish({ messages: [], bytes: 0 }).catch(() => undefined);
  }

  status(): RelayStatus {
    const { problem, isBusy, published } = this.#publisher;
    if (problem !== undefined) return { state: 'away', problem, published };
    return { state: isBusy ? 'publishing' : 'resting', published };
  }

  async cursor(org: string): Promise<Cursor> {
    return (await this.#cursors.get({ follower: this.name, org })) ?? GENESIS;
  }

  /** @throws CairnError `event-version-newer`, `unknown-event-type`: nothing of that commit is published; `relay-stopped` */
  async apply(org: string, cursor: Cursor, commits: readonly Commit[]): Promise<Applied> {
    const last = commits.at(-1);
    if (last === undefined) return 'moved';
    await Promise.all(portionsOf(commits, this.#catalogue).map((portion) => this.#publisher.publish(portion)));
    return (await this.#move(org, cursor, cursorAfter(last))) ? 'moved' : 'overtaken';
  }

  async park(org: string, { position, hash }: Cursor, parked: Parking): Promise<void> {
    if (parked.code !== 'relay-stopped') await this.#move(org, { position, hash }, { position, hash, parked });
  }

  /** Ends what it is about, sent or not: before following ends, which waits for it. */
  close(): Promise<void> {
    return this.#publisher.close();
  }

  /** Before the first commit there may be no cursor yet, or one that was parked there. */
  async #move(org: string, { position, hash }: Cursor, next: Cursor): Promise<boolean> {
    const key = { follower: this.name, org };
    if (position === 0 && (await this.#cursors.swap(key, undefined, next))) return true;
    return this.#cursors.swap(key, { position, hash }, next);
  }
}
