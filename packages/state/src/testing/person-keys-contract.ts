import assert from 'node:assert/strict';
import type { KeyOwner, PersonKey } from '../person-keys/person-keys.js';
import type { Keys } from '../stores.js';
import type { ContractCase } from '@cairn/contracts/testing';
import type { StoreHarness } from './store-harness.js';
import { assertRefused } from './rejection.js';

const AT = '2026-09-01T08:00:00.000Z';
const LATER = '2026-09-02T08:00:00.000Z';
const ada: KeyOwner = { kind: 'person', org: 'acme', personId: 'p1' };
const ben: KeyOwner = { kind: 'person', org: 'acme', personId: 'p2' };
const voice: KeyOwner = { kind: 'voice', org: 'acme', voiceId: 'p1' };
const elsewhere: KeyOwner = { ...ada, org: 'other' };
const hex = ({ key }: PersonKey): string => Buffer.from(key).toString('hex');

export const personKeysContract: readonly ContractCase<StoreHarness<Keys>>[] = [
  {
    name: 'makes one key per person or voice, of 256 bits, under an id that tells nothing',
    async run(harness) {
      const { personKeys } = await harness.open();
      const made: PersonKey[] = [];
      for (const owner of [ada, ben, voice, elsewhere]) made.push(await personKeys.getOrCreate(owner));
      for (const { kid, key } of made) assert.ok(/^[A-Za-z0-9_-]{22}$/.test(kid) && key.byteLength === 32);
      assert.equal(new Set(made.map(({ kid }) => kid)).size, 4);
      assert.equal(new Set(made.map(hex)).size, 4);
    },
  },
  {
    name: 'gives the same key again, to callers at the same time and after a restart',
    async run(harness) {
      const before = await harness.open();
      const made = await Promise.all(Array.from({ length: 20 }, () => before.personKeys.getOrCreate(ada)));
      const { personKeys } = await harness.restart();
      made.push(await personKeys.getOrCreate({ ...ada }));
      assert.equal(new Set(made.map(hex)).size, 1);
      assert.match(made[0]?.kid ?? '', /^.{22}$/);
    },
  },
  {
    name: 'finds keys by their ids, in their own organization alone',
    async run(harness) {
      const { personKeys } = await harness.open();
      const [one, two] = [await personKeys.getOrCreate(ada), await personKeys.getOrCreate(voice)];
      const found = await personKeys.byKid('acme', [two.kid, 'absent', one.kid]);
      const keys = [one, two].map(({ kid }) => found.get(kid));
      assert.deepEqual(keys.map((state) => (state?.state === 'live' ? Buffer.from(state.key).toString('hex') : state)), [one, two].map(hex));
      assert.equal(found.size, 2);
      assert.equal((await personKeys.byKid('other', [one.kid])).size, 0);
      assert.equal((await personKeys.byKid('acme', [])).size, 0);
    },
  },
  {
    name: 'makes no new key for whose key was destroyed, ever, and keeps every other key',
    async run(harness) {
      const before = await harness.open();
      const [gone, kept] = [await before.personKeys.getOrCreate(ada), await before.personKeys.getOrCreate(ben)];
      await before.personKeys.getOrCreate(voice);
      await before.personKeys.destroy([ada], AT);
      await assertRefused(before.personKeys.getOrCreate(ada), 'person-forgotten');
      const { personKeys } = await harness.restart();
      await assertRefused(personKeys.getOrCreate(ada), 'person-forgotten');
      const states = await personKeys.byKid('acme', [gone.kid, kept.kid]);
      assert.deepEqual([states.get(gone.kid), states.get(kept.kid)?.state], [{ state: 'destroyed' }, 'live']);
      assert.equal(hex(await personKeys.getOrCreate(ben)), hex(kept));
      for (const owner of [voice, elsewhere]) assert.equal((await personKeys.getOrCreate(owner)).key.byteLength, 32);
    },
  },
  {
    name: 'makes no key for who was forgotten before the first one',
    async run(harness) {
      const { personKeys } = await harness.open();
      await personKeys.destroy([ada, voice], AT);
      for (const owner of [ada, voice]) await assertRefused(personKeys.getOrCreate(owner), 'person-forgotten');
    },
  },
  {
    name: 'keeps a tombstone of every destruction with its first instant, oldest first',
    async run(harness) {
      const before = await harness.open();
      await before.personKeys.getOrCreate(ben);
      await before.personKeys.destroy([ben, elsewhere], LATER);
      await before.personKeys.destroy([voice, ada], AT);
      await before.personKeys.destroy([ada], LATER);
      const { personKeys } = await harness.restart();
      const expected = [ada, voice, ben].map((owner) => ({ owner, destroyedAt: owner === ben ? LATER : AT }));
      assert.deepEqual(await personKeys.tombstones('acme'), expected);
      assert.deepEqual(await personKeys.tombstones('other'), [{ owner: elsewhere, destroyedAt: LATER }]);
      assert.deepEqual(await personKeys.tombstones('none'), []);
    },
  },
];
