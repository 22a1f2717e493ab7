import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { MongoConnection } from '@cairn/mongo';
import type { KeyOwner, PersonKey } from '../person-keys/person-keys.js';
import type { Keys } from '../stores.js';
import { instances, onServer } from './on-server.fixture.js';
import { openMongoKeys } from './open-keys.js';

const AT = '2026-09-01T08:00:00.000Z';
const PEOPLE = Array.from({ length: 40 }, (_, i): KeyOwner => ({ kind: 'person', org: 'acme', personId: `p${i}` }));
const hex = ({ kid, key }: PersonKey): string => `${kid} ${Buffer.from(key).toString('hex')}`;
const open = (connection: MongoConnection): Promise<Keys> => openMongoKeys(connection, randomBytes);

describe('several instances of the MongoDB keys', () => {
  it('make one key of a person, and all use it', () =>
    onServer(async (connect) => {
      const stores = await instances(3, connect, open);
      for (const owner of PEOPLE) expect(new Set((await Promise.all(stores.map(({ personKeys }) => personKeys.getOrCreate(owner)))).map(hex)).size).toBe(1);
    }));

  it('leave no key beside a tombstone, whichever comes first', () =>
    onServer(async (connect) => {
      const [maker, eraser] = await Promise.all([connect().then(open), connect().then(open)]);
      const given: PersonKey[] = [];
      for (const owner of PEOPLE) {
        const made = maker.personKeys.getOrCreate(owner).then((key) => given.push(key), (error: unknown) => expect(error).toMatchObject({ code: 'person-forgotten' }));
        await Promise.all([made, eraser.personKeys.destroy([owner], AT)]);
        for (const { personKeys } of [maker, eraser]) await expect(personKeys.getOrCreate(owner)).rejects.toMatchObject({ code: 'person-forgotten' });
      }
      expect((await maker.personKeys.tombstones('acme')).map(({ owner }) => owner)).toEqual(expect.arrayContaining([...PEOPLE]));
      const states = await eraser.personKeys.byKid('acme', given.map(({ kid }) => kid));
      expect([...states.values()]).toEqual(given.map(() => ({ state: 'destroyed' })));
      const left = (await connect()).database('keys').collection('person_keys').find({ key: { $exists: true } });
      expect(await left.toArray()).toEqual([]);
    }));

  it('destroy the same keys at once, and keep the earliest instant', () =>
    onServer(async (connect) => {
      const stores = await instances(3, connect, open);
      await Promise.all(stores.map(({ personKeys }, n) => personKeys.destroy(PEOPLE, `2026-09-0${3 - n}T08:00:00.000Z`)));
      const tombstones = await stores[0]?.personKeys.tombstones('acme');
      expect(tombstones?.map(({ destroyedAt }) => destroyedAt)).toEqual(PEOPLE.map(() => AT));
    }));

  it('make one secret for each owner and purpose', () =>
    onServer(async (connect) => {
      const stores = await instances(5, connect, open);
      for (const purpose of ['request-hash', 'voice-id', 'checkpoint-key']) {
        const made = await Promise.all(stores.map(({ secrets }) => secrets.getOrCreate({ kind: 'organization', org: 'acme' }, purpose)));
        expect(new Set(made.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(1);
      }
    }));
});
