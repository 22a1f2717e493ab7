import type { Commit } from '@cairn/contracts';
import { LRUCache } from 'lru-cache';
import type { ReadLimits } from '../port/history.js';
import type { Cursor } from './cursor.js';
import { readCommits, type ReadableLog } from './read-commits.js';
import { TailWindow } from './tail-window.js';

/** Organizations whose last commits are kept in memory. */
const ORGANIZATIONS = 1_000;

/** The log as all followers of a process read it: what one has read, or what the process was told of, the others need not read again. */
export class RecentCommits {
  readonly #log: ReadableLog;
  readonly #page: Required<ReadLimits>;
  readonly #windows = new LRUCache<string, TailWindow>({ max: ORGANIZATIONS });
  /** Pages on their way, by where they begin. */
  readonly #reading = new Map<string, Promise<readonly Commit[]>>();

  constructor(log: ReadableLog, page: Required<ReadLimits>) {
    this.#log = log;
    this.#page = page;
  }

  /** The window goes on with what is next; with anything later it begins anew. */
  keep(commit: Commit): void {
    const known = this.#windows.get(commit.org);
    const isBehind = known === undefined || commit.position > known.cursor.position + 1;
    const window = isBehind ? new TailWindow({ position: commit.position - 1, hash: commit.prev }) : known;
    window.offer(commit);
    this.#windows.set(commit.org, window);
  }

  /**
   * The next whole commits after a cursor; nothing at the end of the log, as it is found now.
   * @throws CairnError `history-replaced`, `history-damaged`
   */
  async after(org: string, cursor: Cursor): Promise<readonly Commit[]> {
    const known = this.#windows.get(org)?.after(cursor, this.#page.limit);
    if (known) return known;
    const place = `${cursor.position}\n${cursor.hash}\n${org}`;
    const others = this.#reading.get(place);
    const shared = others ? await others.catch(() => []) : [];
    return shared.length > 0 ? shared : this.#read(org, cursor, place);
  }

  /** A whole page is of a log that is caught up with, whose past is not worth keeping. */
  async #read(org: string, cursor: Cursor, place: string): Promise<readonly Commit[]> {
    const reading = readCommits(this.#log, org, cursor, this.#page);
    this.#reading.set(place, reading);
    try {
      const page = await reading;
      if (page.length < this.#page.limit) page.forEach((commit) => this.keep(commit));
      return page;
    } finally {
      if (this.#reading.get(place) === reading) this.#reading.delete(place);
    }
  }
}
