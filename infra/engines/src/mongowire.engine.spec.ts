import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { startEngines, type Engines } from './start-engines.js';

interface Row {
  readonly _id: string;
  readonly org: string;
  readonly n: number;
  readonly k?: { readonly owner: string | null };
}

let folder: string;
let engines: Engines<'mongo'>;
let client: mongoose.mongo.MongoClient;
let rows: mongoose.mongo.Collection<Row>;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-mongowire-'));
  engines = await startEngines({ folder, which: ['mongo'] });
  client = await mongoose.mongo.MongoClient.connect(engines.mongo.address, { retryWrites: false });
}, 600_000);
afterAll(async () => {
  await client.close();
  await engines.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  rows = client.db('test').collection<Row>(`rows${(made += 1)}`);
  await rows.createIndex({ org: 1, n: 1 }, { unique: true });
  await rows.createIndex({ org: 1, 'k.owner': 1 });
});

/** What MongoDB promises and stock FerretDB does not keep. */
describe('a document', () => {
  it('is changed by one of fifty who ask for the same state of it', async () => {
    await rows.insertOne({ _id: 'a', org: 'o', n: 0 });
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, i) => rows.updateOne({ _id: 'a', n: 0 }, { $set: { n: i + 1 } })));
    expect(outcomes.filter(({ modifiedCount }) => modifiedCount === 1)).toHaveLength(1);
  });

  it('loses none of fifty changes at once', async () => {
    await rows.insertOne({ _id: 'a', org: 'o', n: 0 });
    await Promise.all(Array.from({ length: 50 }, () => rows.findOneAndUpdate({ _id: 'a' }, { $inc: { n: 1 } })));
    expect(await rows.findOne({ _id: 'a' })).toMatchObject({ n: 50 });
  });

  it('is refused by a unique index with the code 11000', async () => {
    await rows.insertMany([{ _id: 'a', org: 'o', n: 1 }, { _id: 'b', org: 'o', n: 2 }]);
    await expect(rows.updateOne({ _id: 'b' }, { $set: { n: 1 } })).rejects.toMatchObject({ code: 11000 });
    await expect(rows.findOneAndUpdate({ _id: 'b' }, { $set: { n: 1 } })).rejects.toMatchObject({ code: 11000 });
  });
});

describe('a batch', () => {
  const upserts = (count: number) => Array.from({ length: count }, (_, n) => ({ updateOne: { filter: { _id: `r${n}` }, update: { $setOnInsert: { org: 'o', n } }, upsert: true } }));

  it.each([true, false])('of 300 statements is done whole, and tells which were upserted (ordered: %s)', async (ordered) => {
    await rows.bulkWrite(upserts(100), { ordered });
    expect(await rows.bulkWrite(upserts(300), { ordered })).toMatchObject({ matchedCount: 100, upsertedCount: 200, upsertedIds: { 100: 'r100', 299: 'r299' } });
    expect(await rows.countDocuments({})).toBe(300);
  });

  const collision = [
    { updateOne: { filter: { _id: 'r1' }, update: { $set: { n: 0 } } } },
    { updateOne: { filter: { _id: 'r2' }, update: { $set: { n: 99 } } } },
  ];

  it('stops at its first error when it is ordered', async () => {
    await rows.bulkWrite(upserts(3));
    await expect(rows.bulkWrite(collision)).rejects.toMatchObject({ code: 11000 });
    expect(await rows.findOne({ _id: 'r2' })).toMatchObject({ n: 2 });
  });

  it('goes on after an error when it is not', async () => {
    await rows.bulkWrite(upserts(3));
    await expect(rows.bulkWrite(collision, { ordered: false })).rejects.toMatchObject({ code: 11000, writeErrors: [{ index: 0 }] });
    expect(await rows.findOne({ _id: 'r2' })).toMatchObject({ n: 99 });
  });

  it('of deletes counts all of them', async () => {
    await rows.bulkWrite(upserts(10));
    const { deletedCount } = await rows.bulkWrite([{ deleteOne: { filter: { _id: 'r1' } } }, { deleteMany: { filter: { n: { $gt: 4 } } } }]);
    expect(deletedCount).toBe(6);
  });
});

describe('a collection that was dropped', () => {
  const INDEX = { name: 'by-owner' };
  const cursorOf = async (collection: mongoose.mongo.Collection<Row>) => {
    const cursor = collection.find({}, { batchSize: 1 });
    await cursor.next();
    return cursor;
  };

  it('is made anew with its indexes, also over a connection to SQLite that looked before the drop last', async () => {
    await rows.createIndex({ 'k.owner': 1 }, INDEX);
    await rows.insertMany([{ _id: 'a', org: 'o', n: 1 }, { _id: 'b', org: 'o', n: 2 }]);
    const other = client.db('test').collection<Row>('other');
    await other.insertMany([{ _id: 'a', org: 'o', n: 1 }, { _id: 'b', org: 'o', n: 2 }]);
    for (const cursor of await Promise.all(Array.from({ length: 10 }, () => cursorOf(rows)))) await cursor.close();
    await rows.drop();
    await client.db('test').createCollection(rows.collectionName);
    const held = await cursorOf(other);
    await rows.createIndex({ 'k.owner': 1 }, INDEX);
    expect((await rows.indexes()).map(({ name }) => name)).toContain(INDEX.name);
    await held.close();
  });
});

describe('questions by indexed fields', () => {
  const OWNERS = ['ann', 'café "x" \\ \n', '5', null];
  const stored: readonly Row[] = Array.from({ length: 40 }, (_, i) => ({ _id: `r${i}`, org: `o${i % 2}`, n: i - 5, ...(i % 5 === 0 ? {} : { k: { owner: OWNERS[i % 4] ?? null } }) }));

  it.each([
    ['text', { 'k.owner': 'ann' }, (row: Row) => row.k?.owner === 'ann'],
    ['text with quotes and line feeds', { 'k.owner': OWNERS[1] }, (row: Row) => row.k?.owner === OWNERS[1]],
    ['text that looks like a number', { 'k.owner': '5' }, (row: Row) => row.k?.owner === '5'],
    ['nothing', { 'k.owner': null }, (row: Row) => (row.k?.owner ?? null) === null],
    ['some of several', { org: 'o0', 'k.owner': { $in: ['ann', '5'] } }, (row: Row) => row.org === 'o0' && ['ann', '5'].includes(row.k?.owner ?? '')],
    ['a number', { n: 7 }, (row: Row) => row.n === 7],
    ['a range over zero', { org: 'o0', n: { $gte: -3, $lt: 12 } }, (row: Row) => row.org === 'o0' && row.n >= -3 && row.n < 12],
    ['text from on', { 'k.owner': { $gte: 'b' } }, (row: Row) => (row.k?.owner ?? '') >= 'b'],
  ])('find what a reading of everything finds: %s', async (_, filter, isMeant) => {
    await rows.insertMany([...stored]);
    const found = await rows.find(filter as mongoose.mongo.Filter<Row>).toArray();
    const wanted = stored.filter(isMeant).map(({ _id }) => _id);
    expect(wanted.length).toBeGreaterThan(0);
    expect(found.map(({ _id }) => _id).sort()).toEqual(wanted.sort());
  });
});
