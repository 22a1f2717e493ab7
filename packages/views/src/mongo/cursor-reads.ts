/** Reads what stands under names, of which there may be any number. */
export type ReadNamed<T> = (names: readonly string[]) => Promise<ReadonlyMap<string, T>>;

interface Question<T> {
  readonly names: Set<string>;
  readonly found: Promise<ReadonlyMap<string, T>>;
}

/**
 * Puts one question for all cursors that are asked for in one turn of the event loop: a reader wants those of several projections, and news of the log
 * concerns every one. A question goes out after the last of its names was asked for, so that no answer is older than its asking.
 */
export class CursorReads<T> {
  readonly #read: ReadNamed<T>;
  #next: Question<T> | undefined;

  constructor(read: ReadNamed<T>) {
    this.#read = read;
  }

  /** What stands there; undefined where nothing does. @throws what reading throws, to everybody who shared the question */
  async of(name: string): Promise<T | undefined> {
    const { names, found } = (this.#next ??= this.#begin());
    names.add(name);
    return (await found).get(name);
  }

  #begin(): Question<T> {
    const names = new Set<string>();
    return { names, found: nextTurn().then(() => this.#ask(names)) };
  }

  #ask(names: ReadonlySet<string>): Promise<ReadonlyMap<string, T>> {
    this.#next = undefined;
    return this.#read([...names]);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
