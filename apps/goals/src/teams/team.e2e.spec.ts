import { event } from '@cairn/contracts';
import { founded, TestApplication } from '@cairn/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, commitsOf, problemIn, sender, type Send } from '../edge/requests.fixture.js';
import { goals } from '../service.js';

const ORG = 'org-teams';
const [ROOT, FIELD, LAB] = ['019aa3e0-1000-7000-8000-000000000001', '019aa3e0-1000-7000-8000-000000000002', '019aa3e0-1000-7000-8000-000000000003'];

let t: TestApplication;
let admin: Send;
let worker: Send;

beforeAll(async () => {
  t = await TestApplication.open([goals]);
  await t.append(ORG, 'organization', event('organization.created', founded()));
  for (const personId of ['boss', 'worker', 'part']) await t.append(ORG, `person-${personId}`, event('person.added', { personId }));
  await t.append(ORG, 'person-boss', event('role.granted', { personId: 'boss', role: 'admin' }));
  [admin, worker] = [sender(t, await t.key({ org: ORG, personId: 'boss' })), sender(t, await t.key({ org: ORG, personId: 'worker' }))];
  await admin('post', '/teams', { teamId: ROOT, name: 'Company', kind: 'company' });
});
afterAll(() => t.close());

/** Reads what the last write has made of it. */
const now = async (path: string, send = admin): Promise<ReturnType<Send>> => send('get', path).set('cairn-min-position', String((await t.stores.history.head(ORG)).position));

describe('teams', () => {
  it('are made, changed by one commit, peopled and closed', async () => {
    expect(bodyOf(await admin('post', '/teams', { teamId: FIELD, name: 'Field', kind: 'team', parentTeamId: ROOT, leadId: 'boss', externalId: 'HR-1' }))).toMatchObject({ id: FIELD, version: 1 });
    const changed = await admin('patch', `/teams/${FIELD}`, { name: 'Field Service', leadId: null, parentTeamId: null, effectiveOn: '2026-09-01' });
    expect(bodyOf<{ eventIds: string[] }>(changed).eventIds).toHaveLength(3);
    expect((await admin('post', `/teams/${FIELD}/members`, { personId: 'worker' })).status).toBe(200);
    const read = await now(`/teams/${FIELD}`, worker);
    expect([read.headers['etag'], bodyOf(read)]).toEqual(['"3"', { teamId: FIELD, name: 'Field Service', kind: 'team', externalId: 'HR-1', memberIds: ['worker'], closed: false }]);
    expect(bodyOf(await admin('get', `/teams/${FIELD}?effectiveOn=2026-08-31`))).toMatchObject({ parentTeamId: ROOT });
    expect((await admin('delete', `/teams/${FIELD}/members/worker`)).status).toBe(200);
    expect(bodyOf(await admin('delete', `/teams/${FIELD}/members/worker`))).toMatchObject({ id: FIELD, unchanged: true });
    expect((await admin('post', `/teams/${FIELD}/close`, { successorTeamId: ROOT })).status).toBe(200);
    expect(bodyOf(await now(`/teams/${FIELD}`))).toMatchObject({ closed: true, successorTeamId: ROOT, memberIds: [] });
  });

  it('begin today, where the organization is, when no day is given', async () => {
    t.now = Date.parse('2026-08-10T17:00:00.000Z');
    const { position } = bodyOf<{ position: number }>(await admin('post', '/teams', { name: 'Night', kind: 'team' }));
    const commit = (await commitsOf(t, ORG))[position - 1];
    expect(commit?.events[0]?.data['effectiveOn']).toBe('2026-08-11');
  });

  it('are listed by parent, lead, member and id elsewhere, page by page', async () => {
    await admin('post', '/teams', { teamId: LAB, name: 'Lab', kind: 'team', parentTeamId: ROOT, leadId: 'part', externalId: 'HR-2' });
    await admin('post', `/teams/${LAB}/members`, { personId: 'worker' });
    await now('/teams');
    for (const query of [`parentTeamId=${ROOT}`, 'leadId=part', 'memberId=worker', `externalId=HR-2&parentTeamId=${ROOT}`]) {
      expect(bodyOf(await admin('get', `/teams?${query}`))).toMatchObject({ items: [{ teamId: LAB }] });
    }
    expect(bodyOf(await admin('get', '/teams?leadId=part&externalId=HR-1'))).toEqual({ items: [] });
    const page = await admin('get', '/teams?limit=1');
    const next = /<([^>]+)>/.exec(page.headers['link'] ?? '')?.[1] ?? '';
    const items = [page, await admin('get', next.replace('/api/v1', ''))].map((each) => bodyOf<{ items: { teamId: string }[] }>(each).items[0]?.teamId);
    expect(items).toEqual([ROOT, FIELD]);
  });

  it('get the first answer to a repeated request', async () => {
    const make = (): ReturnType<Send> => admin('post', '/teams', { name: 'Once', kind: 'team', externalId: 'HR-9' }).set('idempotency-key', 'once');
    const answers = await Promise.all([make(), make(), make()]);
    expect(new Set(answers.map((each) => JSON.stringify(bodyOf(each)))).size).toBe(1);
  });

  it('are changed by who may, there', async () => {
    await t.append(ORG, 'person-part', event('role.granted', { personId: 'part', role: 'admin', teamId: LAB }));
    await now('/teams');
    const part = sender(t, await t.key({ org: ORG, personId: 'part' }));
    expect((await worker('post', '/teams', { name: 'Mine', kind: 'team' })).status).toBe(403);
    expect((await part('post', '/teams', { name: 'Below', kind: 'team', parentTeamId: LAB })).status).toBe(201);
    expect((await part('patch', `/teams/${LAB}`, { parentTeamId: null })).status).toBe(403);
    expect((await part('patch', `/teams/${ROOT}`, { name: 'Ours' })).status).toBe(403);
  });

  it.each([
    ['post', '/teams', { name: '', kind: 'team' }, '400 request-invalid'],
    ['post', '/teams', { name: 'x', kind: 'No Word' }, '400 request-invalid'],
    ['post', '/teams', { name: 'x', kind: 'team', parentTeamId: 'nowhere' }, '404 team-unknown'],
    ['post', '/teams', { name: 'x', kind: 'team', leadId: 'nobody' }, '404 person-unknown'],
    ['post', '/teams', { name: 'x', kind: 'team', effectiveOn: '2026-02-30' }, '422 not-a-date'],
    ['post', '/teams', { teamId: ROOT, name: 'x', kind: 'team' }, '409 team-exists'],
    ['patch', '/teams/nowhere', {}, '404 team-unknown'],
    ['patch', `/teams/${ROOT}`, { parentTeamId: LAB }, '422 team-circle'],
    ['post', `/teams/${ROOT}/members`, { personId: 'nobody' }, '404 person-unknown'],
    ['post', `/teams/${ROOT}/close`, {}, '409 team-has-subteams'],
    ['get', '/teams/nowhere', undefined, '404 team-unknown'],
    ['get', '/teams/%00', undefined, '400 request-invalid'],
  ] as const)('refuse to %s %s %j: %s', async (method, path, body, refusal) => {
    const { status, code } = problemIn(await admin(method, path, body));
    expect(`${status} ${code}`).toBe(refusal);
  });
});
