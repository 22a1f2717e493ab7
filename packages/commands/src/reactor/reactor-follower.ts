import type { Catalogue, Commit } from '@cairn/contracts';
import { cursorAfter, EventReader, GENESIS, type Applied, type Cursor, type Follower, type Parking } from '@cairn/history';
import type { Cursors } from '@cairn/state';
import type { Reactor } from './reactor.js';

export interface ReactorStores {
  /** In `state`: durable, and never reset with the views, for what has effects has no rebuild. */
  readonly cursors: Cursors;
  readonly catalogue: Catalogue;
}

/** Lets a reactor follow the log. The cursor moves when the effects of a page are done. */
export class ReactorFollower implements Follower {
  readonly name: string;
  readonly #reactor: Reactor;
  readonly #cursors: Cursors;
  readonly #events: EventReader;

  constructor(reactor: Reactor, { cursors, catalogue }: ReactorStores) {
    this.name = reactor.name;
    this.#reactor = reactor;
    this.#cursors = cursors;
    this.#events = new EventReader({ catalogue, types: reactor.types });
  }

  async cursor(org: string): Promise<Cursor> {
    return (await this.#cursors.get({ follower: this.name, org })) ?? GENESIS;
  }

  async apply(org: string, cursor: Cursor, commits: readonly Commit[]): Promise<Applied> {
    const last = commits.at(-1);
    if (!last) return 'moved';
    for (const commit of commits) for (const event of this.#events.read(commit)) await this.#reactor.react(event);
    return (await this.#swap(org, cursor, cursorAfter(last))) ? 'moved' : 'overtaken';
  }

  async park(org: string, cursor: Cursor, parked: Parking): Promise<void> {
    await this.#swap(org, cursor, { position: cursor.position, hash: cursor.hash, parked });
  }

  /** A reactor that has not begun has no cursor yet, rather than one at the beginning. */
  async #swap(org: string, { position, hash }: Cursor, next: Cursor): Promise<boolean> {
    const key = { follower: this.name, org };
    const begun = position > 0 || (await this.#cursors.get(key)) !== undefined;
    return this.#cursors.swap(key, begun ? { position, hash } : undefined, next);
  }
}
