import type { Commit } from '@cairn/contracts';
import { isCairnError } from '@cairn/contracts/errors';
import { applyPage } from './apply-page.js';
import { cursorAfter, isNext, type Cursor } from './cursor.js';
import { cursorStuck, followerParked, followingStopped, positionNotReached } from './errors.js';
import type { Applied, Follower } from './follower.js';
import { Halting } from './halting.js';
import { parkingAfter } from './parking.js';
import { requireFoundation, type ReadableLog } from './read-commits.js';
import type { RecentCommits } from './recent-commits.js';
import type { FollowSettings } from './settings.js';
import { reasonOf, type FollowerStatus, type Standstill } from './standstill.js';
import type { FollowTiming } from './timing.js';
import type { Turns } from './turns.js';
import { Waiters } from './waiters.js';

/** Seconds after which a reader may ask again for a position that was not reached. */
const RETRY_AFTER = 1;

export interface PursuitParts {
  readonly log: ReadableLog;
  readonly follower: Follower;
  readonly org: string;
  readonly timing: FollowTiming;
  readonly settings: FollowSettings;
  /** Shared by the followers of the process. */
  readonly commits: Pick<RecentCommits, 'after'>;
  /** Shared by the pursuits of one follower. */
  readonly turns: Turns;
}

/** One follower on its way through one organization's log. At most one step is under way; whatever says "look" meanwhile makes it look again. */
export class Pursuit {
  readonly #parts: PursuitParts;
  readonly #waiters: Waiters;
  readonly #halting: Halting;
  #cursor: Cursor | undefined;
  #running: Promise<void> | undefined;
  #lookAgain = false;
  #ended = false;
  /** Where the follower last said that it was overtaken. */
  #overtakenAt: number | undefined;

  constructor(parts: PursuitParts) {
    const { follower, org, timing } = parts;
    this.#parts = parts;
    this.#waiters = new Waiters(timing, (wanted) => positionNotReached(follower.name, org, { wanted, position: this.#cursor?.position ?? 0, retryAfter: RETRY_AFTER }));
    this.#halting = new Halting(timing, () => this.look());
  }

  get status(): FollowerStatus {
    const { follower, org } = this.#parts;
    const { standstill } = this.#halting;
    return { follower: follower.name, org, ...(this.#cursor && { position: this.#cursor.position }), ...(standstill && { standstill }) };
  }

  /** The steps under way, if there are any. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  /** Applies a commit that is exactly next; any other is forgotten and the log is read. Standing still, the log is what is tried again. */
  offer(commit: Commit): void {
    if (this.#halting.standstill || (this.#cursor && commit.position <= this.#cursor.position)) return;
    if (this.#running === undefined && this.#cursor && isNext(this.#cursor, commit)) this.#start(this.#cursor, commit);
    else this.look();
  }

  /** The log's head is said to be here. */
  headAt(position: number): void {
    if (this.#halting.standstill || this.#cursor?.position !== position) this.look();
  }

  /** Reads the cursor, and the log behind it up to its end. */
  look(): void {
    this.#lookAgain = true;
    if (this.#running === undefined) this.#start();
  }

  /** Looks for itself: what was parked may have been cured elsewhere. @throws CairnError `position-not-reached`, `follower-parked`, `following-stopped` */
  waitFor(position: number, patience: number): Promise<void> {
    if (this.#cursor && this.#cursor.position >= position) return Promise.resolve();
    if (this.#ended) return Promise.reject(followingStopped());
    const waiting = this.#waiters.add(position, patience);
    this.look();
    return waiting;
  }

  /** Ends after the step under way. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#running;
    this.#halting.end();
    this.#waiters.rejectAll(followingStopped());
  }

  #start(cursor?: Cursor, offered?: Commit): void {
    if (!this.#ended) this.#running = this.#run(cursor, offered).finally(() => (this.#running = undefined));
  }

  async #run(cursor?: Cursor, offered?: Commit): Promise<void> {
    if (cursor && offered) await this.#guarded(() => this.#advance(cursor, [offered]));
    while (this.#lookAgain && !this.#ended) {
      this.#lookAgain = false;
      await this.#guarded(() => this.#catchUp());
    }
  }

  async #guarded(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      await this.#halt(error);
    }
  }

  async #catchUp(): Promise<void> {
    const cursor = await this.#readCursor();
    const parking = this.#halting.parkingAt(cursor);
    if (parking && this.#halting.isOnHold(parking)) return this.#standStill({ kind: 'parked', position: cursor.position, parking });
    let page = await this.#read(cursor);
    if (page.length === 0) await this.#rest(cursor);
    while (page.length > 0 && !this.#ended) page = await this.#parts.turns.run(() => this.#step(page));
  }

  async #readCursor(): Promise<Cursor> {
    const { follower, org } = this.#parts;
    const cursor = await follower.cursor(org);
    const isStuck = this.#overtakenAt === cursor.position;
    this.#overtakenAt = undefined;
    this.#reach(cursor);
    if (isStuck) throw cursorStuck(follower.name, org, cursor.position);
    return cursor;
  }

  /** There is nothing to apply: is the log still the one that was followed? */
  async #rest(cursor: Cursor): Promise<void> {
    await requireFoundation(this.#parts.log, this.#parts.org, cursor);
    this.#halting.end();
  }

  #read(cursor: Cursor): Promise<readonly Commit[]> {
    return this.#parts.commits.after(this.#parts.org, cursor);
  }

  /**
   * Applies a page; returns the next, nothing when overtaken. The next is read once this one is on its way to storage: a turn of the event
   * loop later, for a reader that blocks would else hold it up.
   */
  async #step(page: readonly Commit[]): Promise<readonly Commit[]> {
    const last = page.at(-1);
    if (!last || !this.#cursor) return [];
    const applying = this.#advance(this.#cursor, page);
    const next = nextTurn().then(() => this.#read(cursorAfter(last)));
    next.catch(() => undefined);
    return (await applying) === 'moved' ? next : [];
  }

  async #advance(cursor: Cursor, page: readonly Commit[]): Promise<Applied> {
    const { follower, org } = this.#parts;
    const applied = await applyPage({ follower, org, onMoved: (moved) => this.#moved(moved) }, cursor, page);
    if (applied === 'overtaken') {
      this.#overtakenAt = cursor.position;
      this.#lookAgain = true;
    }
    return applied;
  }

  #moved(cursor: Cursor): void {
    this.#halting.end();
    this.#reach(cursor);
  }

  #reach(cursor: Cursor): void {
    this.#cursor = cursor;
    this.#waiters.reached(cursor.position);
  }

  async #halt(error: unknown): Promise<void> {
    if (isCairnError(error, 'history-replaced')) return this.#standStill({ kind: 'replaced' });
    const { follower, org, timing, settings } = this.#parts;
    const cursor = this.#cursor;
    const parking = parkingAfter(error, cursor && this.#halting.parkingAt(cursor), timing.now(), settings.backOff);
    this.#standStill({ kind: 'parked', position: cursor?.position ?? 0, parking });
    if (cursor) await follower.park(org, cursor, parking).catch(() => undefined);
  }

  #standStill(standstill: Standstill): void {
    this.#halting.begin(standstill);
    this.#waiters.rejectAll(this.#parked(standstill));
  }

  #parked(standstill: Standstill) {
    const { follower, org } = this.#parts;
    return followerParked(follower.name, org, reasonOf(standstill));
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
