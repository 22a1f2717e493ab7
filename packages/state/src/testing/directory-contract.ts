import assert from 'node:assert/strict';
import type { Person } from '../directory/directory.js';
import type { State } from '../stores.js';
import type { ContractCase } from '@cairn/contracts/testing';
import type { StoreHarness } from './store-harness.js';
import { assertRefused } from './rejection.js';

const AT = '2026-09-01T08:00:00.000Z';
const ada: Person = { org: 'acme', personId: 'p1', name: 'Ada', email: 'Ada@Example.com', createdAt: AT };
const ben: Person = { org: 'acme', personId: 'p2', name: '陳柏宇', email: 'ben@example.com', createdAt: '2026-09-01T09:00:00.000Z' };
const eve: Person = { org: 'other', personId: 'p1', name: 'Eve', createdAt: '2026-09-01T07:00:00.000Z' };
const LATER = '2026-09-02T00:00:00.000Z';

async function withPeople(harness: StoreHarness<State>, ...people: readonly Person[]) {
  const { directory } = await harness.open();
  for (const person of people) await directory.put(person);
  return directory;
}

export const directoryContract: readonly ContractCase<StoreHarness<State>>[] = [
  {
    name: 'finds people by id, in their own organization alone',
    async run(harness) {
      const directory = await withPeople(harness, ada, ben, eve);
      assert.deepEqual(new Map(await directory.get('acme', ['p2', 'absent', 'p1'])), new Map([['p1', ada], ['p2', ben]]));
      assert.deepEqual(new Map(await directory.get('other', ['p1', 'p2'])), new Map([['p1', eve]]));
      assert.equal((await directory.get('acme', [])).size, 0);
    },
  },
  {
    name: 'finds a person by e-mail address, whatever its case',
    async run(harness) {
      const directory = await withPeople(harness, ada, eve);
      assert.deepEqual(await directory.findByEmail('acme', 'aDA@example.COM'), ada);
      assert.equal(await directory.findByEmail('other', 'ada@example.com'), undefined);
      assert.equal(await directory.findByEmail('acme', 'ben@example.com'), undefined);
    },
  },
  {
    name: 'takes a person twice, and a new name or address for the old',
    async run(harness) {
      const directory = await withPeople(harness, ada, ada);
      assert.deepEqual((await directory.get('acme', ['p1'])).get('p1'), ada);
      await directory.put({ ...ada, name: 'Ada L.', email: 'lovelace@example.com', createdAt: LATER });
      assert.deepEqual((await directory.get('acme', ['p1'])).get('p1'), { ...ada, name: 'Ada L.', email: 'lovelace@example.com' });
      assert.equal(await directory.findByEmail('acme', 'ada@example.com'), undefined);
    },
  },
  {
    name: 'refuses an address that another person of the organization has',
    async run(harness) {
      const directory = await withPeople(harness, ada, ben);
      await assertRefused(directory.put({ ...ben, personId: 'p3', email: 'ADA@example.com' }), 'email-taken');
      await assertRefused(directory.put({ ...ben, email: 'ada@example.com' }), 'email-taken');
      assert.deepEqual((await directory.get('acme', ['p2', 'p3'])).get('p2'), ben);
      await directory.put({ ...eve, email: 'ada@example.com' });
      await directory.put({ ...ada, email: 'ADA@EXAMPLE.COM' });
      assert.equal((await directory.findByEmail('acme', 'ada@example.com'))?.email, 'ADA@EXAMPLE.COM');
    },
  },
  {
    name: 'takes any number of people without an address',
    async run(harness) {
      const directory = await withPeople(harness, eve, { ...eve, personId: 'p2' });
      assert.deepEqual((await directory.page('other', { limit: 10 })).map(({ personId }) => personId), ['p1', 'p2']);
    },
  },
  {
    name: 'gives pages of people in the order of their ids',
    async run(harness) {
      const directory = await withPeople(harness, { ...ben, personId: 'p3' }, eve, ada, { ...eve, org: 'acme', personId: 'p2' });
      const ids = async (after: string, limit: number) => (await directory.page('acme', { after, limit })).map(({ personId }) => personId);
      assert.deepEqual(await directory.page('acme', { limit: 1 }), [ada]);
      assert.deepEqual(await ids('p1', 10), ['p2', 'p3']);
      assert.deepEqual(await ids('p1', 1), ['p2']);
      assert.deepEqual(await ids('p3', 10), []);
    },
  },
  {
    name: 'lists who is unconfirmed since before an instant, oldest first, of all organizations',
    async run(harness) {
      const directory = await withPeople(harness, ben, ada, eve);
      assert.deepEqual(await directory.unconfirmed(LATER, 10), [eve, ada, ben]);
      assert.deepEqual(await directory.unconfirmed(LATER, 2), [eve, ada]);
      assert.deepEqual(await directory.unconfirmed(AT, 10), [eve]);
      await directory.confirm('acme', 'p1');
      await directory.confirm('acme', 'p1');
      await directory.confirm('acme', 'absent');
      assert.deepEqual(await directory.unconfirmed(LATER, 10), [eve, ben]);
    },
  },
  {
    name: 'keeps a person confirmed when the name is put anew',
    async run(harness) {
      const directory = await withPeople(harness, ada, ben);
      await directory.confirm('acme', 'p1');
      await directory.put({ ...ada, name: 'Ada L.' });
      assert.deepEqual(await directory.unconfirmed(LATER, 10), [ben]);
    },
  },
  {
    name: 'discards only who is unconfirmed',
    async run(harness) {
      const directory = await withPeople(harness, ada, ben);
      await directory.confirm('acme', 'p1');
      assert.equal(await directory.discard('acme', 'p1'), false);
      assert.equal(await directory.discard('acme', 'p2'), true);
      assert.equal(await directory.discard('acme', 'p2'), false);
      assert.deepEqual(await directory.page('acme', { limit: 10 }), [ada]);
    },
  },
  {
    name: 'forgets people, confirmed or not, again and again, and frees their addresses',
    async run(harness) {
      const directory = await withPeople(harness, ada, ben, eve, { ...ben, personId: 'p3', email: 'cleo@example.com' });
      await directory.confirm('acme', 'p1');
      await directory.forget('acme', ['p1', 'p2', 'absent']);
      await directory.forget('acme', ['p1', 'p2']);
      assert.deepEqual((await directory.page('acme', { limit: 10 })).map(({ personId }) => personId), ['p3']);
      assert.deepEqual((await directory.get('other', ['p1'])).get('p1'), eve);
      await directory.put({ ...ada, personId: 'p9' });
      assert.equal((await directory.findByEmail('acme', 'ada@example.com'))?.personId, 'p9');
    },
  },
  {
    name: 'keeps people, their confirmation and their absence over a restart',
    async run(harness) {
      const before = await withPeople(harness, ada, ben, eve);
      await before.confirm('acme', 'p1');
      await before.forget('acme', ['p2']);
      const { directory } = await harness.restart();
      assert.deepEqual(await directory.page('acme', { limit: 10 }), [ada]);
      assert.deepEqual(await directory.unconfirmed(LATER, 10), [eve]);
    },
  },
];
