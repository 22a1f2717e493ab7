/** Remembers what was read at one position: days on which nothing was committed, and all days of a restated trend, are read once. */
export class Loads {
  #position = -1;
  readonly #found = new Map<string, Promise<unknown>>();

  /** @param key what is read, within the position */
  once<T>(position: number, key: string, load: () => Promise<T>): Promise<T> {
    if (position !== this.#position) this.#found.clear();
    this.#position = position;
    const found = (this.#found.get(key) as Promise<T> | undefined) ?? load();
    this.#found.set(key, found);
    return found;
  }
}
