import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openSqliteKeys } from '../sqlite/open-keys.js';
import { CachedPersonKeys } from './cached-person-keys.js';
import type { KeyOwner, PersonKeys } from './person-keys.js';

const AT = '2026-09-01T08:00:00.000Z';
const ada: KeyOwner = { kind: 'person', org: 'acme', personId: 'p1' };
const ben: KeyOwner = { kind: 'person', org: 'acme', personId: 'p2' };
const FORGOTTEN = expect.objectContaining({ code: 'person-forgotten' });

/** A store that counts its reads and, when told, holds them until it is let go. */
function observed(store: PersonKeys) {
  const seen = { reads: 0, gate: Promise.resolve() };
  const keys: PersonKeys = {
    getOrCreate: async (owner) => {
      const key = await store.getOrCreate(owner);
      seen.reads++;
      await seen.gate;
      return key;
    },
    byKid: async (org, kids) => {
      const states = await store.byKid(org, kids);
      seen.reads++;
      await seen.gate;
      return states;
    },
    destroy: (owners, at) => store.destroy(owners, at),
    tombstones: (org) => store.tombstones(org),
  };
  return { seen, keys };
}

function newCache(maxAge?: number) {
  const store = openSqliteKeys('memory', randomBytes).personKeys;
  const { seen, keys } = observed(store);
  const time = { now: 1_000_000 };
  return { store, seen, time, cached: new CachedPersonKeys(keys, () => time.now, maxAge) };
}

describe('cached person keys', () => {
  it('are read once within 60 s, by owner and by id', async () => {
    const { seen, time, cached } = newCache();
    const { kid, key } = await cached.getOrCreate(ada);
    await cached.byKid('acme', [kid]);
    time.now += 59_999;
    expect(await cached.getOrCreate({ ...ada })).toEqual({ kid, key });
    expect(await cached.byKid('acme', [kid])).toEqual(new Map([[kid, { state: 'live', key }]]));
    expect(seen.reads).toBe(2);
    time.now += 1;
    await cached.getOrCreate(ada);
    await cached.byKid('acme', [kid]);
    expect(seen.reads).toBe(4);
  });

  it.each([[undefined, 60_000], [1_000, 1_000]])('told to be kept for %s ms live no longer than %d ms after another process destroyed them', async (maxAge, most) => {
    const { store, time, cached } = newCache(maxAge);
    const { kid } = await cached.getOrCreate(ada);
    await cached.byKid('acme', [kid]);
    await store.destroy([ada], AT);
    expect((await cached.byKid('acme', [kid])).get(kid)?.state).toBe('live');
    time.now += most;
    expect((await cached.byKid('acme', [kid])).get(kid)).toEqual({ state: 'destroyed' });
    await expect(cached.getOrCreate(ada)).rejects.toEqual(FORGOTTEN);
  });

  it('are gone at once when they are destroyed here', async () => {
    const { cached } = newCache();
    const { kid } = await cached.getOrCreate(ada);
    await cached.byKid('acme', [kid]);
    await cached.destroy([ada], AT);
    await expect(cached.getOrCreate(ada)).rejects.toEqual(FORGOTTEN);
    expect((await cached.byKid('acme', [kid])).get(kid)).toEqual({ state: 'destroyed' });
    expect(await cached.tombstones('acme')).toEqual([{ owner: ada, destroyedAt: AT }]);
  });

  it('are not kept when they were being read while one was destroyed', async () => {
    const { seen, cached } = newCache();
    const [{ kid }, { kid: kidOfAda }] = [await cached.getOrCreate(ben), await cached.getOrCreate(ada)];
    await cached.destroy([], AT);
    let letGo = (): void => undefined;
    seen.gate = new Promise((resolve) => (letGo = resolve));
    const reads = [cached.getOrCreate(ada), cached.byKid('acme', [kidOfAda, kid])] as const;
    await cached.destroy([ada], AT);
    letGo();
    await Promise.all(reads);
    await expect(cached.getOrCreate(ada)).rejects.toEqual(FORGOTTEN);
    expect((await cached.byKid('acme', [kidOfAda])).get(kidOfAda)).toEqual({ state: 'destroyed' });
  });

  it('are dropped even when the destruction did not get through', async () => {
    const { store, time } = newCache();
    const { keys } = observed(store);
    const destroy: PersonKeys['destroy'] = async (owners, at) => {
      await store.destroy(owners, at);
      throw new Error('the answer was lost');
    };
    const failing = new CachedPersonKeys({ ...keys, destroy }, () => time.now);
    await failing.getOrCreate(ada);
    await expect(failing.destroy([ada], AT)).rejects.toThrow('the answer was lost');
    await expect(failing.getOrCreate(ada)).rejects.toEqual(FORGOTTEN);
  });

  it('keep a bounded number, and drop the oldest', async () => {
    const { seen, cached } = newCache();
    const owner = (i: number): KeyOwner => ({ kind: 'person', org: 'acme', personId: String(i) });
    for (let i = 0; i <= 10_000; i++) await cached.getOrCreate(owner(i));
    await cached.getOrCreate(owner(1));
    expect(seen.reads).toBe(10_001);
    await cached.getOrCreate(owner(0));
    expect(seen.reads).toBe(10_002);
  });

  it('ask the store only for ids that are not at hand', async () => {
    const { cached, seen } = newCache();
    const [one, two] = [await cached.getOrCreate(ada), await cached.getOrCreate(ben)];
    await cached.byKid('acme', [one.kid]);
    expect(new Map(await cached.byKid('acme', [one.kid, two.kid, 'absent'])).size).toBe(2);
    await cached.byKid('acme', [one.kid, two.kid]);
    expect(seen.reads).toBe(4);
    expect((await cached.byKid('other', [one.kid])).size).toBe(0);
  });
});
