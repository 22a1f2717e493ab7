import { LONGEST_VALUE, type Cache } from '../cache.js';

interface Kept {
  readonly value: string;
  readonly until: number;
}

/** Characters kept at the most: about 64 MB. */
const MOST = 32_000_000;

/** A bounded cache of one process: what was used longest ago goes first. */
export class MemoryCache implements Cache {
  readonly #kept = new Map<string, Kept>();
  readonly #clock: () => number;
  readonly #most: number;
  #size = 0;

  /** @param most characters of keys and values */
  constructor(clock: () => number, most = MOST) {
    this.#clock = clock;
    this.#most = most;
  }

  async get(key: string): Promise<string | undefined> {
    const kept = this.#remove(key);
    if (!kept || kept.until <= this.#clock()) return undefined;
    this.#add(key, kept);
    return kept.value;
  }

  async set(key: string, value: string, milliseconds: number): Promise<void> {
    this.#remove(key);
    if (value.length > LONGEST_VALUE) return;
    this.#add(key, { value, until: this.#clock() + milliseconds });
    for (const [oldest] of this.#kept) {
      if (this.#size <= this.#most) return;
      this.#remove(oldest);
    }
  }

  #add(key: string, kept: Kept): void {
    this.#kept.set(key, kept);
    this.#size += key.length + kept.value.length;
  }

  #remove(key: string): Kept | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    this.#kept.delete(key);
    this.#size -= key.length + kept.value.length;
    return kept;
  }
}
