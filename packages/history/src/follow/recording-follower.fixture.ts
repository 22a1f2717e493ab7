import type { Commit } from '@cairn/contracts';
import { cursorAfter, GENESIS, type Cursor, type Parking } from './cursor.js';
import type { Applied, Follower } from './follower.js';

/** A follower that keeps what it was given, with a cursor that is swapped as a store would. */
export class RecordingFollower implements Follower {
  readonly name: string;
  /** Positions of every page that was applied, by organization. */
  readonly pages = new Map<string, number[][]>();
  readonly cursors = new Map<string, Cursor>();
  /** Called before each page; what it throws or waits for is what applying does. */
  onApply: (commits: readonly Commit[]) => Promise<void> = async () => undefined;
  onPark: () => Promise<void> = async () => undefined;

  constructor(name = 'recorder') {
    this.name = name;
  }

  positions(org: string): number[] {
    return (this.pages.get(org) ?? []).flat();
  }

  async cursor(org: string): Promise<Cursor> {
    return this.cursors.get(org) ?? GENESIS;
  }

  async apply(org: string, cursor: Cursor, commits: readonly Commit[]): Promise<Applied> {
    await this.onApply(commits);
    const [last] = commits.slice(-1);
    if ((await this.cursor(org)).hash !== cursor.hash || !last) return 'overtaken';
    this.pages.set(org, [...(this.pages.get(org) ?? []), commits.map(({ position }) => position)]);
    this.cursors.set(org, cursorAfter(last));
    return 'moved';
  }

  async park(org: string, cursor: Cursor, parking: Parking): Promise<void> {
    await this.onPark();
    if ((await this.cursor(org)).hash === cursor.hash) this.cursors.set(org, { ...cursor, parked: parking });
  }
}
