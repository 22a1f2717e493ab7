import { ownerId } from './person-keys.js';
import type { KeyOwner, KeyState, PersonKey, PersonKeys, Tombstone } from './person-keys.js';

/** A key destroyed by another process may still open text here for so long, in milliseconds, where nothing shorter is asked for. */
const MAX_AGE_MS = 60_000;
const MAX_ENTRIES = 10_000;

interface Entry<V> {
  readonly value: V;
  readonly readAt: number;
}

/**
 * Keeps live keys in memory for at most 60 s, or what it is told. A destruction through this object empties it at once, and what was being read meanwhile is
 * not kept. Absence and tombstones are never cached.
 */
export class CachedPersonKeys implements PersonKeys {
  readonly #store: PersonKeys;
  readonly #clock: () => number;
  readonly #maxAge: number;
  readonly #byOwner = new Map<string, Entry<PersonKey>>();
  readonly #byKid = new Map<string, Entry<KeyState>>();
  /** Counts destructions: what was read in an earlier epoch may be outlived. */
  #epoch = 0;

  /** `clock` gives milliseconds, never going back. @param maxAge milliseconds for which a key is kept */
  constructor(store: PersonKeys, clock: () => number, maxAge = MAX_AGE_MS) {
    this.#store = store;
    this.#clock = clock;
    this.#maxAge = maxAge;
  }

  async getOrCreate(owner: KeyOwner): Promise<PersonKey> {
    const cacheKey = `${owner.kind} ${owner.org} ${ownerId(owner)}`;
    const cached = this.#fresh(this.#byOwner, cacheKey);
    if (cached !== undefined) return cached;
    const [epoch, readAt] = [this.#epoch, this.#clock()];
    const value = await this.#store.getOrCreate(owner);
    if (epoch === this.#epoch) keep(this.#byOwner, cacheKey, { value, readAt });
    return value;
  }

  async byKid(org: string, kids: readonly string[]): Promise<ReadonlyMap<string, KeyState>> {
    const known = new Map<string, KeyState>();
    for (const kid of kids) {
      const state = this.#fresh(this.#byKid, `${org} ${kid}`);
      if (state !== undefined) known.set(kid, state);
    }
    const unknown = kids.filter((kid) => !known.has(kid));
    return unknown.length === 0 ? known : new Map([...known, ...(await this.#read(org, unknown))]);
  }

  async destroy(owners: readonly KeyOwner[], at: string): Promise<void> {
    this.#empty();
    try {
      await this.#store.destroy(owners, at);
    } finally {
      this.#empty();
    }
  }

  tombstones(org: string): Promise<readonly Tombstone[]> {
    return this.#store.tombstones(org);
  }

  async #read(org: string, kids: readonly string[]): Promise<ReadonlyMap<string, KeyState>> {
    const [epoch, readAt] = [this.#epoch, this.#clock()];
    const states = await this.#store.byKid(org, kids);
    if (epoch !== this.#epoch) return states;
    for (const [kid, value] of states) if (value.state === 'live') keep(this.#byKid, `${org} ${kid}`, { value, readAt });
    return states;
  }

  #fresh<V>(entries: Map<string, Entry<V>>, cacheKey: string): V | undefined {
    const entry = entries.get(cacheKey);
    if (entry === undefined) return undefined;
    if (this.#clock() - entry.readAt < this.#maxAge) return entry.value;
    entries.delete(cacheKey);
    return undefined;
  }

  #empty(): void {
    this.#epoch++;
    this.#byOwner.clear();
    this.#byKid.clear();
  }
}

/** Drops the oldest entry for a new one beyond the limit. */
function keep<V>(entries: Map<string, Entry<V>>, cacheKey: string, entry: Entry<V>): void {
  entries.delete(cacheKey);
  entries.set(cacheKey, entry);
  const [oldest] = entries.keys();
  if (entries.size > MAX_ENTRIES && oldest !== undefined) entries.delete(oldest);
}
