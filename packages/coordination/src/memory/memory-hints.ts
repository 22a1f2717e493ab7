import type { Hint, Hints } from '../hints.js';

/** Hints within one process, told after the publisher has gone on: a slow listener holds up nobody. */
export class MemoryHints implements Hints {
  readonly #listeners = new Set<(hint: Hint) => void>();

  async publish(hint: Hint): Promise<void> {
    for (const listener of this.#listeners) queueMicrotask(() => listener(hint));
  }

  async subscribe(listener: (hint: Hint) => void): Promise<() => void> {
    const own = (hint: Hint): void => listener(hint);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  close(): void {
    this.#listeners.clear();
  }
}
