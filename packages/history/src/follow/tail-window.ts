import type { Commit } from '@cairn/contracts';
import { cursorAfter, isNext, type Cursor } from './cursor.js';

/** Commits of one organization that are kept: half of them go when there are more. */
export const WINDOW_SIZE = 8_192;

const NONE: readonly Commit[] = [];

/** The last commits of one organization's log, without a gap: those after `from`. */
export class TailWindow {
  #from: number;
  #cursor: Cursor;
  readonly #most: number;
  #commits: Commit[] = [];
  readonly #byStream = new Map<string, Commit[]>();

  /** @param most commits that are kept */
  constructor(cursor: Cursor, most = WINDOW_SIZE) {
    this.#from = cursor.position;
    this.#cursor = cursor;
    this.#most = most;
  }

  get from(): number {
    return this.#from;
  }

  get cursor(): Cursor {
    return this.#cursor;
  }

  /** Takes what comes next; anything else is forgotten. */
  offer(commit: Commit): void {
    if (!isNext(this.#cursor, commit)) return;
    this.#cursor = cursorAfter(commit);
    this.#commits.push(commit);
    const ofStream = this.#byStream.get(commit.stream);
    if (ofStream) ofStream.push(commit);
    else this.#byStream.set(commit.stream, [commit]);
    if (this.#commits.length > this.#most) this.#trim();
  }

  /** Commits of a stream after one position, up to another. Both lie in the window. */
  ofStream(stream: string, after: number, upTo: number): readonly Commit[] {
    const ofStream = this.#byStream.get(stream);
    if (ofStream === undefined || (ofStream.at(-1)?.position ?? 0) <= after) return NONE;
    return ofStream.filter(({ position }) => position > after && position <= upTo);
  }

  /** All commits after one position, up to another. Both lie in the window. */
  between(after: number, upTo: number): readonly Commit[] {
    return this.#commits.slice(after - this.#from, upTo - this.#from);
  }

  /** The commits that follow a cursor; undefined where the window does not tell: it begins later, ends there, or holds another chain. */
  after(cursor: Cursor, limit: number): readonly Commit[] | undefined {
    if (cursor.position < this.#from || cursor.position >= this.#cursor.position) return undefined;
    const following = this.between(cursor.position, cursor.position + limit);
    return following[0]?.prev === cursor.hash ? following : undefined;
  }

  #trim(): void {
    const gone = this.#commits.splice(0, this.#commits.length >> 1);
    this.#from += gone.length;
    for (const { stream } of gone) this.#forgetOldest(stream);
  }

  #forgetOldest(stream: string): void {
    const ofStream = this.#byStream.get(stream);
    ofStream?.shift();
    if (ofStream?.length === 0) this.#byStream.delete(stream);
  }
}
