interface Known<T> {
  readonly thing: T;
  readonly position: number;
}

/** Something that is made of the log up to a position, and brought further whenever a later one is asked about. */
export class KeptUp<T> {
  readonly #bring: (position: number, known: Known<T> | undefined) => Promise<T>;
  #known: Promise<Known<T>> | undefined;

  /** @param bring makes it up to a position, out of what is known already or anew */
  constructor(bring: (position: number, known: Known<T> | undefined) => Promise<T>) {
    this.#bring = bring;
  }

  /** Up to a position at least. One after the other, whoever asks meanwhile; what failed is made anew for the next. */
  async upTo(position: number): Promise<T> {
    const known = this.#next(this.#known?.catch(() => undefined), position);
    this.#known = known;
    return (await known).thing;
  }

  async #next(before: Promise<Known<T> | undefined> | undefined, position: number): Promise<Known<T>> {
    const known = await before;
    return known && known.position >= position ? known : { thing: await this.#bring(position, known), position };
  }
}
