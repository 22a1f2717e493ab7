import { afterAll, describe, expect, it } from '@jest/globals';
import type mongoose from 'mongoose';
import { ensureIndexes } from '../indexes/ensure-indexes.js';
import { isDuplicateKey } from '../failures/duplicate-key.js';
import { dropAll, mongoForTests } from '../testing/index.js';
import { openMongo } from './open.js';

const place = mongoForTests();
afterAll(() => dropAll(place));

describe('opening MongoDB', () => {
  it('refuses a server that does not answer, tells where, and keeps the password', async () => {
    const attempt = openMongo({ url: 'mongodb://cairn:s3cret@127.0.0.1:1/?serverSelectionTimeoutMS=60000' });
    await expect(attempt).rejects.toMatchObject({ code: 'mongo-unreachable', retriable: true, details: { address: 'mongodb://127.0.0.1:1/' } });
    await expect(attempt).rejects.not.toHaveProperty('message', expect.stringContaining('s3cret'));
  });

  it('refuses an address that is none', async () => {
    await expect(openMongo({ url: 'postgres://127.0.0.1' })).rejects.toMatchObject({ code: 'mongo-address-invalid' });
  });

  it('refuses a server on its own, and takes it as unsafe; a replica set needs no such word', async () => {
    const connection = await openMongo(place);
    const { setName } = await connection.database('state').admin().command({ hello: 1 });
    await connection.close();
    const strictly = openMongo({ url: place.url }).then((safe) => safe.close());
    if (setName === undefined) await expect(strictly).rejects.toMatchObject({ code: 'mongo-no-replica-set' });
    else await expect(strictly).resolves.toBeUndefined();
  });

  it('writes and reads with a majority whatever the address says, and tells the time', async () => {
    const connection = await openMongo({ ...place, url: `${place.url.replace(/\/?(\?.*)?$/, '')}/?w=0&readPreference=secondary&readConcernLevel=local&retryWrites=true` });
    const database = connection.database('keys');
    expect([database.databaseName, database.writeConcern?.w, database.writeConcern?.journal, database.readConcern?.level, database.readPreference.mode]).toEqual([`${place.prefix}keys`, 'majority', true, 'majority', 'primary']);
    expect(Math.abs((await connection.serverTime()) - performance.timeOrigin - performance.now())).toBeLessThan(60_000);
    await connection.close();
    await expect(connection.serverTime()).rejects.toMatchObject({ code: 'storage-unavailable' });
  });
});

const POSITION = { name: 'position', key: { org: 1, position: 1 }, unique: true } as const;

describe('indexes', () => {
  it('are made, found again, and refuse duplicates', async () => {
    const connection = await openMongo(place);
    const log = connection.database('history').collection('made');
    await Promise.all([ensureIndexes(log, [POSITION]), ensureIndexes(log, [POSITION])]);
    await ensureIndexes(log, [POSITION]);
    const row = { org: 'a', position: 1 };
    await log.insertOne({ ...row });
    expect(isDuplicateKey(await log.insertOne({ ...row }).catch((error: unknown) => error))).toBe(true);
    expect(isDuplicateKey(await log.insertMany([{ ...row }, { ...row }], { ordered: false }).catch((error: unknown) => error))).toBe(true);
    await connection.close();
  });

  it.each<[fault: string, key: Record<string, 1 | -1>, options: mongoose.mongo.CreateIndexesOptions]>([
    ['is not unique', { org: 1, position: 1 }, {}],
    ['has other keys', { position: 1, org: 1 }, { unique: true }],
    ['has other keys', { org: 1 }, { unique: true }],
  ])('are refused by name: one that %s', async (fault, key, options) => {
    const connection = await openMongo(place);
    const log = connection.database('history').collection('refused');
    await log.createIndex(key, { ...options, name: 'position' });
    await expect(ensureIndexes(log, [POSITION])).rejects.toMatchObject({ code: 'mongo-index-refused', details: { collection: 'refused', index: 'position', fault } });
    await log.drop();
    await connection.close();
  });

  it('are refused where entries break them already, and where there is one that would refuse what is right', async () => {
    const connection = await openMongo(place);
    const log = connection.database('history').collection('broken');
    await log.insertMany([{ org: 'a', position: 1 }, { org: 'a', position: 1 }]);
    await expect(ensureIndexes(log, [POSITION])).rejects.toMatchObject({ code: 'mongo-index-refused', details: { index: 'position', fault: 'can not be made' } });
    await log.deleteMany({});
    await log.createIndex({ org: 1 }, { unique: true, name: 'one-each' });
    await expect(ensureIndexes(log, [POSITION])).rejects.toMatchObject({ code: 'mongo-index-refused', details: { index: 'one-each' } });
    await connection.close();
  });
});
