import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { MongoConnection } from '@cairn/mongo';
import { instances, onServer } from './on-server.fixture.js';
import { openMongoKeys } from './open-keys.js';
import { openMongoState } from './open-state.js';

const openBoth = async (connection: MongoConnection) => ({ state: await openMongoState(connection), keys: await openMongoKeys(connection, randomBytes) });

describe('opening state and keys on MongoDB', () => {
  it('is done by five instances at once on an empty server', () => onServer(async (connect) => expect(await instances(5, connect, openBoth)).toHaveLength(5)));

  it.each([
    { database: 'state', collection: 'people', index: 'people_by_address', key: { org: 1, address: 1 }, fault: 'is not unique' },
    { database: 'state', collection: 'api_keys', index: 'api_keys_by_hash', key: { hash: 1 }, fault: 'is not unique' },
    { database: 'state', collection: 'checkpoints', index: 'checkpoints_by_size', key: { size: 1, org: 1 }, fault: 'has other keys' },
    { database: 'keys', collection: 'person_keys', index: 'person_keys_by_kid', key: { kid: 1 }, fault: 'has other keys' },
  ] as const)('refuses the database $database whose $index $fault', ({ database, collection, index, key, fault }) =>
    onServer(async (connect) => {
      const connection = await connect();
      await connection.database(database).collection(collection).createIndex(key, { name: index });
      await expect(openBoth(connection)).rejects.toMatchObject({ code: 'mongo-index-refused', details: { collection, index, fault } });
    }));

  it('tells that the database can not be reached, and that this may pass', () =>
    onServer(async (connect) => {
      const connection = await connect();
      const { state, keys } = await openBoth(connection);
      await connection.close();
      const unavailable = { name: 'CairnError', code: 'storage-unavailable', retriable: true };
      const calls = [() => state.cursors.parked(), () => state.directory.forget('acme', ['p1']), () => state.checkpoints.newest('acme', { limit: 1 }), () => keys.personKeys.tombstones('acme'), () => keys.secrets.getOrCreate({ kind: 'operator' }, 'x')];
      for (const call of calls) await expect(call()).rejects.toMatchObject(unavailable);
    }));
});
