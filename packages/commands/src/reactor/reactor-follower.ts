import type { Catalogue, Commit } from '@cairn/contracts';
import { cursorAfter, EventReader, GENESIS, type Applied, type Cursor, type Follower, type Parking } from '@cairn/history';
import type { Cursors } from '@cairn/state';
import type { Reactor } from './reactor.js';

export interface ReactorStores {
  /** In `state`: durable, and never reset with the views, for what has effects has no rebuild. */
  readonly cursors: Cursors;
  readonly catalogue: Catalogue;
}

/** Commits without anything to react to, after which the cursor is kept all the same: so many are looked at again after a restart at most. */
const KEPT_EVERY = 1_000;

interface Reached {
  readonly cursor: Cursor;
  /** What the store has; undefined: the reactor has not begun there. */
  readonly kept: Pick<Cursor, 'position' | 'hash'> | undefined;
}

/**
 * Lets a reactor follow the log. The cursor is kept when the effects of a page are done; past pages without any effect it moves in memory, for a
 * durable write for each commit would cost more than looking at some commits twice.
 */
export class ReactorFollower implements Follower {
  readonly name: string;
  readonly #reactor: Reactor;
  readonly #cursors: Cursors;
  readonly #events: EventReader;
  readonly #reached = new Map<string, Reached>();

  constructor(reactor: Reactor, { cursors, catalogue }: ReactorStores) {
    this.name = reactor.name;
    this.#reactor = reactor;
    this.#cursors = cursors;
    this.#events = new EventReader({ catalogue, types: reactor.types });
  }

  async cursor(org: string): Promise<Cursor> {
    const known = this.#reached.get(org);
    if (known) return known.cursor;
    const kept = await this.#cursors.get({ follower: this.name, org });
    const cursor = kept ?? GENESIS;
    this.#reached.set(org, { cursor, kept });
    return cursor;
  }

  async apply(org: string, cursor: Cursor, commits: readonly Commit[]): Promise<Applied> {
    const last = commits.at(-1);
    if (!last) return 'moved';
    const events = commits.flatMap((commit) => this.#events.read(commit));
    for (const event of events) await this.#reactor.react(event);
    const next = cursorAfter(last);
    if (events.length === 0 && cursor.parked === undefined && !this.#isFarBehind(org, next)) return this.#moveOn(org, next);
    return (await this.#keep(org, next)) ? 'moved' : 'overtaken';
  }

  async park(org: string, { position, hash }: Cursor, parked: Parking): Promise<void> {
    await this.#keep(org, { position, hash, parked });
  }

  #isFarBehind(org: string, next: Cursor): boolean {
    return next.position - (this.#reached.get(org)?.kept?.position ?? 0) >= KEPT_EVERY;
  }

  #moveOn(org: string, cursor: Cursor): Applied {
    this.#reached.set(org, { cursor, kept: this.#reached.get(org)?.kept });
    return 'moved';
  }

  /** Whoever else went on is asked again from the store. */
  async #keep(org: string, cursor: Cursor): Promise<boolean> {
    const kept = this.#reached.get(org)?.kept;
    const moved = await this.#cursors.swap({ follower: this.name, org }, kept && { position: kept.position, hash: kept.hash }, cursor);
    if (moved) this.#reached.set(org, { cursor, kept: cursor });
    else this.#reached.delete(org);
    return moved;
  }
}
