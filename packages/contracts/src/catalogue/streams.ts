import { CairnError } from '../errors.js';
import type { Category } from './category.js';

/** What may follow a category's name and a hyphen in the name of a stream. */
const STREAM_ID = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,199}$/;

/** Knows of each stream which category it belongs to. */
export class StreamNames {
  readonly #categories: ReadonlyMap<string, Category>;

  constructor(categories: readonly Category[]) {
    this.#categories = new Map(categories.map((each) => [each.name, each]));
  }

  /**
   * The category with the longest name that starts the stream's: `check-ins-…` is of `check-ins`, never of a `check`.
   * A category that is one stream matches its own name and nothing else.
   * @throws CairnError `unknown-category`
   */
  categoryOf(stream: string): Category {
    const whole = this.#categories.get(stream);
    if (whole?.single === true) return whole;
    for (let hyphen = stream.lastIndexOf('-'); hyphen > 0; hyphen = stream.lastIndexOf('-', hyphen - 1)) {
      const found = this.#categories.get(stream.slice(0, hyphen));
      if (found?.single === false && STREAM_ID.test(stream.slice(hyphen + 1))) return found;
    }
    throw new CairnError('No registered category has this stream', { code: 'unknown-category', details: { stream } });
  }
}
