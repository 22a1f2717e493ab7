import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { openMongo, type mongo, type MongoConnection } from '@cairn/mongo';
import type { History } from '../port/history.js';
import { ORG, RequestMaker } from '../testing/index.js';
import { verifyLog } from '../verify/index.js';
import type { LogDocument } from './log-document.js';
import { MongoHarness } from './mongo-harness.fixture.js';
import { openMongoHistory, openMongoHistoryReader } from './open.js';

let harness: MongoHarness;
let connection: MongoConnection;
let log: mongo.Collection<LogDocument>;
let make: RequestMaker;

beforeEach(async () => {
  harness = new MongoHarness();
  make = new RequestMaker();
  connection = await openMongo(harness.place);
  log = connection.database('history').collection<LogDocument>('log');
});
afterEach(async () => {
  await connection.close();
  await harness.remove();
});

async function logOf(commits: number): Promise<History> {
  const history = await harness.open();
  await history.append(make.created());
  for (let n = 1; n < commits; n += 1) await history.append(make.append());
  return history;
}

describe('a history in MongoDB', () => {
  it.each<[name: string, key: Record<string, 1>]>([
    ['log_position', { org: 1, position: 1 }],
    ['log_version', { org: 1, stream: 1, version: 1 }],
    ['log_command', { org: 1, commandId: 1 }],
  ])('refuses to start where %s is not unique, and makes it where it is missing', async (name, key) => {
    await logOf(3);
    await log.dropIndex(name);
    await log.createIndex(key, { name });
    await expect(harness.open()).rejects.toMatchObject({ code: 'mongo-index-refused', details: { collection: 'log', index: name, fault: 'is not unique' } });
    await log.dropIndex(name);
    await harness.reopen();
    expect((await log.indexes()).find((index) => index.name === name)).toMatchObject({ unique: true, key });
  });

  it('does not write when its clock is far from the database, and reads all the same', async () => {
    await logOf(2);
    const history = await openMongoHistory(connection, { catalogue, clock: () => 0 });
    await expect(history.append(make.append())).rejects.toMatchObject({ code: 'clock-apart', retriable: true });
    expect(history.clock.verdict).toBe('refused');
    expect((await history.readStored(ORG, 0)).length).toBe(2);
    await history.close();
  });

  it.each<[what: string, damage: () => Promise<unknown>]>([
    ['another commit stands where the head was', () => log.updateOne({ position: 3 }, { $set: { hash: 'f'.repeat(64) } })],
    ['a commit behind the head is no successor of it', () => log.insertOne(foreign(4))],
    ['there is a hole behind the head', () => log.insertOne(foreign(5))],
  ])('stops its line when %s', async (_what, damage) => {
    const history = await logOf(3);
    await damage();
    await expect(history.append(make.append({ expect: { kind: 'exact', version: 9 } }))).rejects.toMatchObject({ code: 'history-damaged' });
    await expect(history.append(make.append())).rejects.toMatchObject({ code: 'history-damaged' });
    const report = await verifyLog(ORG, (after) => history.readStored(ORG, after));
    expect(report.holds).toBe(false);
  });

  it('read by a reader shows the same, and a reader does not write', async () => {
    const history = await logOf(5);
    const reader = openMongoHistoryReader(connection, catalogue);
    expect([await reader.head(ORG), await reader.heads(), await reader.readStored(ORG, 0)]).toEqual([await history.head(ORG), await history.heads(), await history.readStored(ORG, 0)]);
    await history.append(make.append());
    expect((await reader.head(ORG)).position).toBe(6);
    expect('append' in reader).toBe(true);
    await expect((reader as History).append(make.append())).rejects.toMatchObject({ code: 'history-read-only' });
    await reader.close();
  });

  it('says that it can not be reached once its connection is closed', async () => {
    const own = await openMongo(harness.place);
    const history = await openMongoHistory(own, { catalogue, clock: () => performance.timeOrigin + performance.now() });
    await history.close();
    await own.close();
    await expect(history.head(ORG)).rejects.toMatchObject({ code: 'storage-unavailable' });
  });
});

/** A commit that no sequencer wrote. */
function foreign(position: number): LogDocument {
  const body = JSON.stringify({ at: '2026-01-05T09:00:00.000Z', prev: 'e'.repeat(64), position });
  return { _id: `foreign ${position}`, org: ORG, position, stream: 'team-9', version: position, commandId: `foreign-${position}`, types: 'team.renamed', at: '2026-01-05T09:00:00.000Z', hash: 'd'.repeat(64), body };
}
