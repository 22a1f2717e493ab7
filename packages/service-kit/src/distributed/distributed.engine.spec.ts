import { event } from '@cairn/contracts';
import { mongoForTests, dropAll } from '@cairn/mongo/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureFirstKeys } from '../identity/first-keys.js';
import { systemClock } from '../platform/clock.js';
import { randomBytesOf } from '../platform/ids.js';
import type { Stores } from '../platform/stores.js';
import { teams } from '../run/notes.fixture.js';
import { founded, TestApplication } from '../testing/index.js';
import { Line } from './line.fixture.js';
import { openDistributed } from './open-distributed.js';
import type { DistributedPlace } from './settings.js';

const ORG = 'org-a';
const NOWHERE = '127.0.0.1:9';
const own = mongoForTests();
const mongo: DistributedPlace['mongo'] = { prefix: '', ...own };

/** One service over the databases of this test, at a time that stands still. */
function service(place: DistributedPlace): Promise<TestApplication> {
  return TestApplication.open([teams], { open: (clock) => openDistributed(place, { clock, databaseTime: async () => clock() }) });
}

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: { readonly status?: unknown; readonly code?: unknown; readonly checks?: readonly { readonly name: string; readonly ok: boolean }[] };
}

async function ask(url: string, key = '', init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { ...init, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...init.headers } });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: (await response.json()) as Answer['body'] };
}

async function until(wanted: () => Promise<boolean>): Promise<void> {
  while (!(await wanted())) await pause(50);
}

afterAll(() => dropAll(own));

describe('processes over one MongoDB', () => {
  let [one, other]: TestApplication[] = [];
  let line: Line;
  let admin: string;

  beforeAll(async () => {
    line = await Line.to(mongo.url);
    [one, other] = [await service({ mongo }), await service({ mongo: { ...mongo, url: mongo.url.replace(/\/\/[^/]+/, `//${line.address}`) } })];
    await one.append(ORG, 'organization', event('organization.created', founded()));
    await one.append(ORG, 'person-boss', event('person.added', { personId: 'boss' }), event('role.granted', { personId: 'boss', role: 'admin' }));
    admin = await one.key({ org: ORG, personId: 'boss' });
    await until(async () => (await make(one, 'first')).status === 201);
  });
  afterAll(async () => {
    await Promise.all([one?.close(), other?.close()]);
    await line.cut();
  });

  const make = (t: TestApplication | undefined, id: string): Promise<Answer> => ask(`${t?.url ?? ''}/api/v1/teams/${id}`, admin, { method: 'POST', body: JSON.stringify({ name: id }) });
  const ready = (t: TestApplication | undefined): Promise<Answer> => ask(`${t?.url ?? ''}/health/ready`);

  it('answer for one another: what one has written the other reads when it is asked for that position', async () => {
    for (const [at, writer] of [one, other, one].entries()) {
      const { status, body } = await make(writer, `team-${at}`);
      expect(status).toBe(201);
      const position = String((body as { readonly position?: number }).position);
      for (const reader of [one, other]) {
        const { body: list } = await ask(`${reader?.url ?? ''}/api/v1/teams`, admin, { headers: { 'cairn-min-position': position } });
        expect(JSON.stringify(list)).toContain(`team-${at}`);
      }
    }
  });

  it('refuse by name and ask to come again while the database is away, and go on when it is back', async () => {
    expect(await ready(other)).toMatchObject({ status: 200, body: { status: 'ready' } });
    await line.cut();
    expect(await make(other, 'away')).toMatchObject({ status: 503, retryAfter: '1', body: { code: expect.stringMatching(/^(storage-unavailable|append-outcome-unknown)$/) } });
    const report = await ready(other);
    expect([report.status, report.body.status, report.body.checks?.find(({ name }) => name === 'storage')?.ok]).toEqual([503, 'not-ready', false]);
    expect(await make(one, 'meanwhile')).toMatchObject({ status: 201 });
    await line.mend();
    await until(async () => (await ready(other)).status === 200);
    expect(await make(other, 'back')).toMatchObject({ status: 201 });
  }, 90_000);

  it('make one key for the first administrator and one for the operator, however many start at once', async () => {
    const starting = await Promise.all(Array.from({ length: 5 }, () => openDistributed({ mongo }, { clock: systemClock })));
    const parts = ({ state, keys }: Stores) => ({ state, keys, random: randomBytesOf, now: Date.parse('2026-08-10T02:00:00.000Z') });
    const made = await Promise.all(starting.map((stores) => ensureFirstKeys(parts(stores), { admin: undefined, operator: undefined })));
    expect(new Set(made.map(({ org }) => org)).size).toBe(1);
    const told = { admins: made.filter(({ admin: key }) => key).length, operators: made.filter(({ operator }) => operator).length };
    const kept = await starting[0]?.state.apiKeys.list(made[0]?.org ?? '');
    expect({ ...told, kept: kept?.length }).toEqual({ admins: 1, operators: 1, kept: 1 });
    await Promise.all(starting.map((stores) => stores.close()));
  });
});

describe('without Redis and without Kafka', () => {
  it('a process that should have them serves, and says that it is degraded and why', async () => {
    const t = await service({ mongo, redis: { url: `redis://:hunter2@${NOWHERE}`, prefix: 'test' }, kafka: { brokers: [NOWHERE], topic: 'okr.history.v1', partitions: 1 } });
    const key = await t.key({ org: ORG, role: 'admin' });
    expect(await ask(`${t.url}/api/v1/teams/degraded`, key, { method: 'POST', body: JSON.stringify({ name: 'Degraded' }) })).toMatchObject({ status: 201 });
    await until(async () => (await ask(`${t.url}/health/ready`)).body.checks?.find(({ name }) => name === 'kafka')?.ok === false);
    const { status, body } = await ask(`${t.url}/health/ready`);
    expect([status, body.status, body.checks?.filter(({ ok }) => !ok).map(({ name }) => name)]).toEqual([200, 'degraded', ['redis', 'kafka']]);
    expect([JSON.stringify(body), ...t.lines].filter((text) => text.includes('hunter2'))).toEqual([]);
    await t.close();
  }, 60_000);
});
