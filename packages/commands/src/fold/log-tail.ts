import type { Commit } from '@cairn/contracts';
import { cursorAfter, isNext, readCommits, type Cursor, type History } from '@cairn/history';

/** Commits of one organization that are kept: half of them go when there are more. */
const MOST = 8_192;

/** The last commits of one organization's log, without a gap: those after `from`. */
export class TailWindow {
  #from: number;
  #cursor: Cursor;
  readonly #most: number;
  #commits: Commit[] = [];
  readonly #byStream = new Map<string, Commit[]>();

  /** @param most commits that are kept */
  constructor(cursor: Cursor, most = MOST) {
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
    return (this.#byStream.get(stream) ?? []).filter(({ position }) => position > after && position <= upTo);
  }

  /** All commits after one position, up to another. Both lie in the window. */
  between(after: number, upTo: number): readonly Commit[] {
    return this.#commits.slice(after - this.#from, upTo - this.#from);
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

/**
 * Keeps the end of each organization's log that commands are decided on, so that folds which stand in it are caught up without asking for
 * each stream. It knows by the chain that nothing is missing: what it was not told of is read from the log.
 */
export class LogTail {
  readonly #history: Pick<History, 'readStored' | 'subscribe'>;
  readonly #windows = new Map<string, TailWindow>();
  readonly #reading = new Map<string, Promise<unknown>>();

  constructor(history: Pick<History, 'readStored' | 'subscribe'>) {
    this.#history = history;
    history.subscribe((commit) => this.#windows.get(commit.org)?.offer(commit));
  }

  /** The window, once it reaches a position that the log has. One that lies too far back is begun anew there. */
  async reaching(org: string, position: number): Promise<TailWindow> {
    const known = this.#windows.get(org);
    if (known && known.cursor.position >= position) return known;
    const before = this.#reading.get(org) ?? Promise.resolve();
    const reading = before.then(() => this.#reach(org, position));
    const settled = reading.catch(() => undefined);
    this.#reading.set(org, settled);
    return reading;
  }

  async #reach(org: string, position: number): Promise<TailWindow> {
    const known = this.#windows.get(org);
    const window = known && position - known.cursor.position <= MOST ? known : await this.#begin(org, position);
    while (window.cursor.position < position) {
      for (const commit of await readCommits(this.#history, org, window.cursor)) window.offer(commit);
    }
    return window;
  }

  async #begin(org: string, position: number): Promise<TailWindow> {
    const [commit] = position === 0 ? [] : await this.#history.readStored(org, position - 1, { limit: 1 });
    const window = new TailWindow({ position, hash: commit?.hash ?? '' });
    this.#windows.set(org, window);
    return window;
  }
}
