import { catalogue, type Commit } from '@cairn/contracts';
import { cursorAfter, GENESIS, LogFollowing, openMemoryHistory, realTiming, type Applied, type Cursor, type Follower, type FollowTiming, type History } from '@cairn/history';
import { RequestMaker } from '@cairn/history/testing';

const START = Date.UTC(2026, 6, 1);

/** Alarms in real time, the clock standing still. */
export const timing: FollowTiming = realTiming(() => START);

/** Alarms that go off at once: a pause is a turn of the event loop. */
export const hurried: FollowTiming = {
  now: () => START,
  after: (_milliseconds, callBack) => {
    const alarm = setImmediate(callBack);
    return () => clearImmediate(alarm);
  },
};

/** A history in memory that others write to. */
export class WrittenLog {
  readonly history: History = openMemoryHistory({ catalogue, clock: () => START });
  readonly #make = new RequestMaker();

  /** Appends so many commits to an organization, which is created first. */
  async grow(org: string, count: number): Promise<readonly Commit[]> {
    const commits: Commit[] = [];
    while (commits.length < count) {
      const { position } = await this.history.head(org);
      commits.push((await this.history.append(position === 0 ? this.#make.created(org) : this.#twoEvents(org))).commit);
    }
    return commits;
  }

  /** As another process sees it: nobody tells of appends. */
  get silent(): Pick<History, 'readStored' | 'heads' | 'subscribe'> {
    const { history } = this;
    return { readStored: (...read) => history.readStored(...read), heads: (...read) => history.heads(...read), subscribe: () => () => undefined };
  }

  following(...followers: readonly Follower[]): LogFollowing {
    return new LogFollowing({ history: this.silent, followers, timing, settings: { backOff: { first: 20, most: 20 } } });
  }

  #twoEvents(org: string): ReturnType<RequestMaker['append']> {
    const request = this.#make.append({ org });
    return { ...request, events: request.events.flatMap((event) => [event, { ...event, id: `${event.id}-2` }]) };
  }
}

/** Keeps the positions it was given; its cursor is as a store's. */
export class Recorder implements Follower {
  readonly name = 'recorder';
  readonly #applied = new Map<string, Commit[]>();

  applied(org: string): readonly Commit[] {
    return this.#applied.get(org) ?? [];
  }

  positions(org: string): readonly number[] {
    return this.applied(org).map(({ position }) => position);
  }

  async cursor(org: string): Promise<Cursor> {
    const last = this.#applied.get(org)?.at(-1);
    return last ? cursorAfter(last) : GENESIS;
  }

  async apply(org: string, cursor: Cursor, commits: readonly Commit[]): Promise<Applied> {
    if ((await this.cursor(org)).position !== cursor.position) return 'overtaken';
    this.#applied.set(org, [...(this.#applied.get(org) ?? []), ...commits]);
    return 'moved';
  }

  async park(): Promise<void> {
    return undefined;
  }
}

export function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
