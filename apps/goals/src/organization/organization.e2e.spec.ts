import { OPERATOR } from '@cairn/service-kit';
import { TestApplication } from '@cairn/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type request from 'supertest';
import { bodyOf, commitsOf, problemIn, sender, type Send } from '../edge/requests.fixture.js';
import { goals } from '../service.js';

let t: TestApplication;
beforeAll(async () => {
  t = await TestApplication.open([goals]);
});
afterAll(() => t.close());

const adminOf = async (org: string, personId = 'boss'): Promise<Send> => sender(t, await t.key({ org, personId, role: 'admin', scopes: ['history:load'] }));
const eventsOf = async (org: string): Promise<readonly string[]> => (await commitsOf(t, org)).flatMap(({ events }) => events.map(({ type }) => type));

describe('the first command', () => {
  it('founds the organization once, whoever else comes at the same time, and puts the admin into it', async () => {
    const admin = await adminOf('new-a');
    const answers = await Promise.all([1, 2, 3, 4].map((n) => admin('post', '/teams', { name: `Team ${n}`, kind: 'team' })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const types = await eventsOf('new-a');
    expect(types.filter((type) => !type.startsWith('team.'))).toEqual(['organization.created', 'person.added', 'role.granted']);
    expect(bodyOf(await admin('get', '/organization').set('cairn-min-position', '6'))).toMatchObject({ organizationId: 'new-a', name: 'My organization', languages: ['en', 'zh-Hant'] });
    expect(bodyOf(await admin('get', '/people/boss'))).toEqual({ personId: 'boss', name: 'Administrator', state: 'active', grants: [{ role: 'admin' }] });
  });

  it('founds it with its settings when it is about them, and changes them from then on', async () => {
    const admin = await adminOf('new-b');
    const settings = { name: 'Hsinchu Instruments', timeZone: 'Asia/Taipei' };
    expect(bodyOf(await admin('patch', '/organization', settings))).toMatchObject({ id: 'new-b', position: 1 });
    const changed = await admin('patch', '/organization', { fiscalYearStartMonth: 4 }).set('if-match', '"1"');
    expect([bodyOf(changed), changed.headers['etag']]).toMatchObject([{ position: 3, version: 2 }, '"2"']);
    expect(bodyOf(await admin('patch', '/organization', settings))).toMatchObject({ unchanged: true });
    expect((await admin('patch', '/organization', { name: 'Late' }).set('if-match', '"1"')).status).toBe(412);
    const read = await admin('get', '/organization').set('cairn-min-position', '3');
    expect([read.headers['etag'], bodyOf(read)]).toMatchObject(['"2"', { ...settings, fiscalYearStartMonth: 4 }]);
    expect(bodyOf(await admin('get', '/organization?asOf=1'))).toMatchObject({ fiscalYearStartMonth: 1 });
  });

  it('founds it in the past when the past is loaded', async () => {
    const admin = await adminOf('new-c');
    const loaded = { 'cairn-via': 'import', 'cairn-at': '2026-01-05T00:00:00.000Z' };
    await admin('post', '/teams', { name: 'Field', kind: 'team' }).set(loaded);
    const [founded] = await commitsOf(t, 'new-c');
    expect(founded).toMatchObject({ at: '2026-01-05T00:00:00.000Z', loadedAt: '2026-08-10T02:00:00.000Z', via: 'import', actor: 'boss' });
    expect(bodyOf(await admin('get', '/teams').set('cairn-min-position', '3'))).toMatchObject({ items: [{ name: 'Field' }] });
  });

  it('is refused where nothing is founded by it', async () => {
    const [admin, nobody] = [await adminOf('new-d'), sender(t, await t.key({ org: 'new-d', personId: 'nobody' }))];
    expect(problemIn(await admin('get', '/organization'))).toMatchObject({ status: 404, code: 'organization-unknown' });
    expect((await nobody('patch', '/organization', { name: 'Mine' })).status).toBe(403);
    expect(problemIn(await admin('patch', '/organization', { timeZone: 'Asia/Atlantis' }))).toMatchObject({ status: 422, code: 'unknown-time-zone' });
    expect(problemIn(await admin('patch', '/organization', { name: null }))).toMatchObject({ status: 400, errors: [{ field: '/name', problem: expect.any(String) }] });
    expect(await eventsOf('new-d')).toEqual([]);
  });
});

describe('the operator', () => {
  interface Made {
    readonly organizationId: string;
    readonly personId: string;
    readonly adminKey?: string;
  }
  const wanted = { name: 'Second', timeZone: 'Europe/Berlin', admin: { name: 'Ada', email: 'ada@example.org' } };

  it('makes an organization with an admin who can sign in; a repeat tells no secret', async () => {
    const operate = sender(t, await t.key({ org: OPERATOR, scopes: ['organizations:create'] }));
    const make = (body: object): request.Test => operate('post', '/organizations', body).set('idempotency-key', 'second');
    const made = bodyOf<Made>(await make(wanted));
    const admin = sender(t, made.adminKey ?? '');
    expect(bodyOf(await admin('get', `/people/${made.personId}`).set('cairn-min-position', '2'))).toMatchObject({ name: 'Ada', email: 'ada@example.org', grants: [{ role: 'admin' }] });
    expect((await admin('post', '/teams', { name: 'Field', kind: 'team' })).status).toBe(201);
    expect(await eventsOf(made.organizationId)).toEqual(['organization.created', 'person.added', 'role.granted', 'team.created']);
    const { adminKey: _told, ...rest } = made;
    expect(bodyOf(await make(wanted))).toEqual({ ...rest, adminKeyTold: true });
    expect(problemIn(await make({ ...wanted, name: 'Third' }))).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(bodyOf<Made>(await operate('post', '/organizations', wanted)).organizationId).not.toBe(made.organizationId);
  });

  it('alone does', async () => {
    const scopeless = sender(t, await t.key({ org: OPERATOR }));
    expect([(await (await adminOf('new-a'))('post', '/organizations', wanted)).status, (await scopeless('post', '/organizations', wanted)).status]).toEqual([403, 403]);
  });
});
