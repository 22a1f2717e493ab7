import { event } from '@cairn/contracts';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { founded, TestApplication } from '@cairn/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, commitsOf, problemIn, sender, type Send } from '../edge/requests.fixture.js';
import { created } from '../objectives/goal.fixture.js';
import { goals } from '../service.js';
import { cleanDirectory } from './clean-directory.job.js';

const ORG = 'org-people';
const ADA = '019aa3e0-3000-7000-8000-000000000001';

let t: TestApplication;
let admin: Send;
let worker: Send;

beforeAll(async () => {
  t = await TestApplication.open([goals]);
  await t.append(ORG, 'organization', event('organization.created', founded()));
  for (const personId of ['boss', 'worker']) await t.append(ORG, `person-${personId}`, event('person.added', { personId }));
  await t.append(ORG, 'team-lab', event('team.created', { teamId: 'lab', name: 'Lab', kind: 'team', effectiveOn: '2026-07-01' }));
  [admin, worker] = [sender(t, await t.key({ org: ORG, personId: 'boss', role: 'admin' })), sender(t, await t.key({ org: ORG, personId: 'worker' }))];
});
afterAll(() => t.close());

const now = async (path: string, send = admin): Promise<ReturnType<Send>> => send('get', path).set('cairn-min-position', String((await t.stores.history.head(ORG)).position));

describe('people', () => {
  it('have their names in the directory, and none in the history', async () => {
    const entered = await admin('post', '/people', { personId: ADA, name: 'Ada Lovelace', email: 'Ada@example.org', externalId: 'E-1' });
    expect([entered.status, bodyOf(entered)]).toMatchObject([201, { id: ADA, version: 1 }]);
    const read = await now(`/people/${ADA}`, worker);
    expect([read.headers['etag'], bodyOf(read)]).toEqual(['"1"', { personId: ADA, name: 'Ada Lovelace', email: 'Ada@example.org', externalId: 'E-1', state: 'active', grants: [] }]);
    expect(JSON.stringify(await commitsOf(t, ORG))).not.toMatch(/Lovelace|example/i);
    const head = (await commitsOf(t, ORG)).length;
    expect(bodyOf(await admin('patch', `/people/${ADA}`, { name: 'Ada King', email: null }))).toEqual({ id: ADA, position: head });
    expect([(await commitsOf(t, ORG)).length, bodyOf(await admin('get', `/people/${ADA}`))]).toEqual([head, { personId: ADA, name: 'Ada King', externalId: 'E-1', state: 'active', grants: [] }]);
  });

  it('are found by id elsewhere, address and state; analysts’ keys get no names', async () => {
    await admin('patch', `/people/${ADA}`, { email: 'ada@example.org' });
    for (const query of ['externalId=E-1', 'email=ADA@example.org']) expect(bodyOf(await now(`/people?${query}`))).toMatchObject({ items: [{ personId: ADA, name: 'Ada King' }] });
    expect(bodyOf(await admin('get', '/people?state=deactivated'))).toEqual({ items: [] });
    const analyst = sender(t, await t.key({ org: ORG, role: 'analyst' }));
    expect(bodyOf(await analyst('get', '/people?externalId=E-1'))).toEqual({ items: [{ personId: ADA, externalId: 'E-1', state: 'active', grants: [] }] });
    expect((await analyst('get', '/people?email=ada@example.org')).status).toBe(403);
    expect((await sender(t, await t.key({ org: ORG, role: 'auditor' }))('get', '/people')).status).toBe(403);
  });

  it('are entered once by a repeated request, and one address is one person’s', async () => {
    const enter = (name: string): ReturnType<Send> => admin('post', '/people', { name, email: 'ben@example.org' }).set('idempotency-key', 'ben');
    const answers = [await enter('Ben'), await enter('Ben')].map((each) => bodyOf<{ id: string }>(each));
    expect(answers[0]).toEqual(answers[1]);
    expect(problemIn(await enter('Other'))).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(bodyOf(await now(`/people/${answers[0]?.id ?? ''}`))).toMatchObject({ name: 'Ben' });
    expect(problemIn(await admin('post', '/people', { name: 'Benjamin', email: 'BEN@example.org' }))).toMatchObject({ status: 409, code: 'email-taken' });
    expect(problemIn(await admin('post', '/people', { personId: ADA, name: 'Thief' }))).toMatchObject({ status: 409, code: 'person-exists' });
    expect(bodyOf(await admin('get', `/people/${ADA}`))).toMatchObject({ name: 'Ada King' });
  });

  it('get roles from who may give them there', async () => {
    expect((await admin('post', '/roles', { personId: ADA, role: 'admin', teamId: 'lab' })).status).toBe(200);
    expect(bodyOf(await now(`/people/${ADA}`))).toMatchObject({ grants: [{ role: 'admin', teamId: 'lab' }] });
    const ada = sender(t, await t.key({ org: ORG, personId: ADA }));
    expect((await ada('post', '/roles', { personId: 'worker', role: 'champion', teamId: 'lab' })).status).toBe(200);
    expect((await ada('post', '/roles', { personId: 'worker', role: 'champion' })).status).toBe(403);
    expect(bodyOf(await now('/roles'))).toEqual({ items: [{ personId: ADA, name: 'Ada King', state: 'active', role: 'admin', teamId: 'lab' }, { personId: 'worker', state: 'active', role: 'champion', teamId: 'lab' }] });
    expect(bodyOf(await now('/roles?role=champion&teamId=lab', ada))).toMatchObject({ items: [{ personId: 'worker' }] });
    expect((await now('/roles?limit=1')).headers['link']).toContain('/api/v1/roles?limit=1&cursor=');
    expect([(await now('/roles', ada)).status, (await now('/roles?teamId=lab', worker)).status]).toEqual([403, 403]);
    expect(bodyOf(await admin('delete', `/roles?personId=worker&role=champion&teamId=lab`))).toMatchObject({ id: 'worker', version: 3 });
    expect(bodyOf(await now('/people/worker'))).toMatchObject({ grants: [] });
  });

  it('leave, come back, and are forgotten once they own nothing open', async () => {
    await t.append(ORG, 'cycle-q4', event('cycle.created', { cycleId: 'q4', name: 'Q4', kind: 'quarter', start: '2026-10-01', end: '2026-12-31', keyDates: {}, policy: {}, policyVersion: 1 }));
    await t.append(ORG, 'objective-o', event('objective.created', { ...created.data, ownerId: ADA }));
    expect(problemIn(await admin('delete', `/people/${ADA}`))).toMatchObject({ status: 409, code: 'person-still-active' });
    expect((await admin('post', `/people/${ADA}/deactivate`)).status).toBe(200);
    expect(bodyOf(await admin('post', `/people/${ADA}/deactivate`))).toMatchObject({ unchanged: true });
    await now('/people');
    expect((await sender(t, await t.key({ org: ORG, personId: ADA }))('get', '/people')).status).toBe(403);
    expect(problemIn(await admin('delete', `/people/${ADA}`))).toMatchObject({ status: 409, code: 'open-ownership', count: 1 });
    await t.append(ORG, 'objective-o', event('objective.cancelled', { objectiveId: 'o', cycleId: 'q4', teamId: 'service', reason: 'Sold.' }));
    expect((await admin('post', `/people/${ADA}/reactivate`)).status).toBe(200);
    expect((await admin('post', `/people/${ADA}/deactivate`)).status).toBe(200);
    expect((await admin('delete', `/people/${ADA}`)).status).toBe(200);
    await t.app.get<Platform>(PLATFORM).following.settled();
    expect(bodyOf(await now(`/people/${ADA}`))).toEqual({ personId: ADA, state: 'forgotten', grants: [] });
    expect((await t.stores.state.directory.get(ORG, [ADA])).size).toBe(0);
    expect(problemIn(await admin('patch', `/people/${ADA}`, { name: 'Ada' }))).toMatchObject({ status: 409, code: 'person-forgotten' });
  });

  it.each([
    ['post', '/people', { name: 'x', email: 'no address' }, '400 request-invalid'],
    ['post', '/people', { personId: 'ada', name: 'x' }, '400 request-invalid'],
    ['patch', '/people/nobody', { name: 'x' }, '404 person-unknown'],
    ['patch', '/people/worker', { email: 'w@example.org' }, '422 name-required'],
    ['post', '/people/nobody/deactivate', undefined, '404 person-unknown'],
    ['post', '/people/a@b:c/deactivate', undefined, '404 person-unknown'],
    ['post', '/people/a%20b/deactivate', undefined, '400 request-invalid'],
    ['post', '/roles', { personId: 'worker', role: 'lead' }, '400 request-invalid'],
    ['post', '/roles', { personId: 'worker', role: 'admin', teamId: 'nowhere' }, '404 team-unknown'],
    ['get', '/people/nobody', undefined, '404 person-unknown'],
  ] as const)('refuse to %s %s %j: %s', async (method, path, body, refusal) => {
    const { status, code } = problemIn(await admin(method, path, body));
    expect(`${status} ${code}`).toBe(refusal);
  });

  it.each([
    ['post', '/people', { name: 'x' }],
    ['patch', '/people/worker', { name: 'x' }],
    ['delete', '/people/worker', undefined],
    ['post', '/people/boss/deactivate', undefined],
    ['post', '/roles', { personId: 'worker', role: 'admin' }],
  ] as const)('are not for everybody to %s %s', async (method, path, body) => {
    expect((await worker(method, path, body)).status).toBe(403);
  });
});

describe('the directory', () => {
  it('is rid of entries that stayed without a person for an hour, and keeps those that only missed their confirmation', async () => {
    const { directory } = t.stores.state;
    const job = cleanDirectory(t.app.get<Platform>(PLATFORM));
    const createdAt = new Date(t.now).toISOString();
    for (const personId of ['lost', 'worker']) await directory.put({ org: ORG, personId, name: personId, createdAt });
    const left = async (): Promise<readonly string[]> => [...(await directory.get(ORG, ['lost', 'worker'])).keys()].sort();
    await job.run();
    expect(await left()).toEqual(['lost', 'worker']);
    t.now += job.every + 1;
    await job.run();
    expect([await left(), await directory.unconfirmed('2100-01-01T00:00:00.000Z', 10)]).toEqual([['worker'], []]);
  });
});
