import { readCommits, TailWindow, WINDOW_SIZE, type History } from '@cairn/history';
import { LRUCache } from 'lru-cache';

/** Organizations whose tails are kept. */
const ORGANIZATIONS = 1_000;

/**
 * Keeps the end of each organization's log that commands are decided on, so that folds which stand in it are caught up without asking for
 * each stream. It knows by the chain that nothing is missing: what it was not told of is read from the log.
 */
export class LogTail {
  readonly #history: Pick<History, 'readStored' | 'subscribe'>;
  readonly #windows = new LRUCache<string, TailWindow>({ max: ORGANIZATIONS });
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
    const window = known && position - known.cursor.position <= WINDOW_SIZE ? known : await this.#begin(org, position);
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
