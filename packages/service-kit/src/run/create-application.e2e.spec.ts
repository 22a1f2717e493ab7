import { event } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { OPERATOR } from '../identity/caller.js';
import type { Problem } from '../problem/problem.js';
import { founded, TestApplication } from '../testing/index.js';
import { teams } from './notes.fixture.js';

const ORG = 'org-a';
let t: TestApplication;
let admin: string;
let member: string;

beforeAll(async () => {
  t = await TestApplication.open([teams]);
  for (const org of [ORG, 'org-b']) await t.append(org, 'organization', event('organization.created', founded()));
  await t.append(ORG, 'team-field', event('team.created', { teamId: 'field', name: 'Field', kind: 'team', effectiveOn: '2026-07-01' }));
  for (const personId of ['boss', 'worker', 'leaver']) await t.append(ORG, `person-${personId}`, event('person.added', { personId }));
  await t.append(ORG, 'person-boss', event('role.granted', { personId: 'boss', role: 'admin' }));
  await t.append(ORG, 'person-leaver', event('role.granted', { personId: 'leaver', role: 'admin' }));
  await t.append(ORG, 'person-leaver', event('person.deactivated', { personId: 'leaver' }));
  [admin, member] = [await t.key({ org: ORG, personId: 'boss', scopes: ['history:load'] }), await t.key({ org: ORG, personId: 'worker' })];
});
afterAll(() => t.close());

const as = (test: request.Test, key: string): request.Test => test.set('authorization', `Bearer ${key}`);
const make = (id: string, name: string, key = admin): request.Test => as(request(t.url).post(`/api/v1/teams/${id}`), key).send({ name });
const rename = (id: string, name: string, key = admin): request.Test => as(request(t.url).patch(`/api/v1/teams/${id}`), key).send({ name });
const list = (query = '', key = admin): request.Test => as(request(t.url).get(`/api/v1/teams${query}`), key);
const problemIn = ({ text }: { readonly text: string }): Problem => JSON.parse(text) as Problem;

describe('who calls', () => {
  it.each([
    ['no key', undefined],
    ['a key that nobody has', 'Bearer cairn_nobody'],
    ['another scheme', 'Basic YTpi'],
  ])('is refused with %s', async (_what, header) => {
    const test = request(t.url).get('/api/v1/teams');
    const response = await (header === undefined ? test : test.set('authorization', header));
    expect([response.status, problemIn(response).code]).toEqual([401, 'unauthenticated']);
  });

  it('has the rights of roles as they stand now', async () => {
    expect((await make('one', 'One')).status).toBe(201);
    expect(problemIn(await make('two', 'Two', member))).toMatchObject({ status: 403, code: 'forbidden', right: 'teams:manage' });
  });

  it('has no right any more once the person has left, whatever role the key has', async () => {
    for (const role of [undefined, 'admin']) {
      const left = await t.key({ org: ORG, personId: 'leaver', ...(role !== undefined && { role }) });
      const answers = [await make('three', 'Three', left), await rename('one', 'Mine', left), await list('', left)];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
  });

  it('sees the organization of the key alone', async () => {
    const other = await t.key({ org: 'org-b', role: 'admin' });
    expect((await list('', other)).body).toMatchObject({ items: [] });
    expect((await make('field', 'Elsewhere', other)).status).toBe(201);
    expect(((await list()).body as { items: unknown[] }).items).toContainEqual({ teamId: 'field', name: 'Field' });
  });

  it('is the operator on the operator’s routes, and nowhere else', async () => {
    const operator = await t.key({ org: OPERATOR, scopes: ['organizations:create'] });
    const operate = (key: string): request.Test => as(request(t.url).delete('/api/v1/teams'), key);
    expect([(await operate(operator)).status, (await operate(admin)).status, (await list('', operator)).status]).toEqual([200, 403, 403]);
  });
});

describe('writing', () => {
  it('answers from the commit, and the same key gets the first answer', async () => {
    const send = (name: string): request.Test => make('sales', name).set('idempotency-key', 'sales-1');
    const first = await send('Sales');
    expect(first.body).toMatchObject({ id: 'sales', version: 1, at: '2026-08-10T02:00:00.000Z', eventIds: [expect.any(String)] });
    expect([first.headers['etag'], first.headers['cairn-position']]).toEqual(['"1"', String((first.body as { position: number }).position)]);
    expect((await send('Sales')).body).toEqual(first.body);
    expect(problemIn(await send('Other'))).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it('holds If-Match against the version, and says when nothing changed', async () => {
    await make('lab', 'Lab');
    expect((await rename('lab', 'Laboratory').set('if-match', '"1"')).headers['etag']).toBe('"2"');
    expect((await rename('lab', 'Labor').set('if-match', '"1"')).status).toBe(412);
    expect((await rename('lab', 'Laboratory')).body).toMatchObject({ id: 'lab', unchanged: true });
  });

  it.each([
    ['idempotency-key', 'ü'.repeat(3)],
    ['if-match', '3'],
    ['cairn-via', 'telepathy'],
    ['cairn-at', '2026-07-01T00:00:00.000Z'],
  ])('refuses the header %s: %s', async (name, value) => {
    const response = await make('bad', 'Bad').set(name, Buffer.from(value).toString('latin1'));
    expect(problemIn(response)).toMatchObject({ status: 400, code: 'header-invalid' });
  });

  it('takes the time and the door of a load from keys that may', async () => {
    const load = (key: string): request.Test => make('past', 'Past', key).set({ 'cairn-via': 'import', 'cairn-at': '2026-07-01T00:00:00.000Z' });
    expect((await load(member)).status).toBe(403);
    expect(problemIn(await load(admin))).toMatchObject({ status: 409, code: 'load-ended' });
  });

  it('refuses a body where none is asked for', async () => {
    const operator = await t.key({ org: OPERATOR, scopes: ['organizations:create'] });
    const operate = (body: string): request.Test => as(request(t.url).delete('/api/v1/teams'), operator).set('content-type', 'application/json').send(body);
    expect(problemIn(await operate('{"reason":"Tidy."}'))).toMatchObject({ status: 400, code: 'request-invalid', errors: [{ field: '/reason' }] });
    expect([(await operate('[]')).status, (await operate('{}')).status]).toEqual([400, 200]);
  });

  it('refuses an address that is too long', async () => {
    expect(problemIn(await make('x'.repeat(300), 'Long'))).toMatchObject({ status: 400, code: 'request-unreadable' });
  });

  it('refuses what is too deep', async () => {
    const response = await as(request(t.url).post('/api/v1/teams/deep'), admin).set('content-type', 'application/json').send(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`);
    expect(problemIn(response)).toMatchObject({ status: 400, code: 'request-invalid' });
  });
});

describe('reading', () => {
  it('sees a write that it asks for by position', async () => {
    const written = await make('fresh', 'Fresh');
    const seen = await list('?limit=500').set('cairn-min-position', written.headers['cairn-position'] ?? '');
    expect((seen.body as { items: unknown[] }).items).toContainEqual({ teamId: 'fresh', name: 'Fresh' });
    expect((await list().set('cairn-min-position', '99999')).status).toBe(503);
  }, 10_000);

  it('stands at a position, an instant or a date', async () => {
    const before = Number((await list()).headers['cairn-position']);
    await make('later', 'Later');
    const at = async (asOf: string | number): Promise<unknown> => (await list(`?asOf=${asOf}&limit=500`)).body;
    expect(JSON.stringify(await at(before))).not.toContain('later');
    expect(JSON.stringify(await at('2026-08-10T02:00:00.000Z'))).toContain('later');
    expect(await at('2026-08-09')).toMatchObject({ items: [], clock: '2026-08-09T15:59:59.999Z' });
    expect([(await list('?asOf=999999')).status, (await list('?asOf=2026-02-31')).status, (await list('?asOf=soon')).status]).toEqual([404, 400, 400]);
    expect((await list('?effectiveOn=0001-01-01')).status).toBe(400);
  });

  it('leads from page to page at one position', async () => {
    const seen: string[] = [];
    const whole = (await list('?limit=500')).body as { items: { teamId: string }[] };
    for (let address: string | undefined = '/api/v1/teams?limit=2'; address !== undefined; ) {
      const page = await as(request(t.url).get(address), admin);
      seen.push(...(page.body as { items: { teamId: string }[] }).items.map(({ teamId }) => teamId));
      address = /^<([^>]+)>; rel="next"$/.exec(page.headers['link'] ?? '')?.[1];
      if (seen.length === 2) await make('aaa-between', 'Between');
    }
    expect(seen).toEqual(whole.items.map(({ teamId }) => teamId));
    expect(problemIn(await list('?cursor=bogus'))).toMatchObject({ status: 400, code: 'page-cursor-invalid' });
    const beyondTheHead = Buffer.from('[999999,null,"x"]').toString('base64url');
    expect(problemIn(await list(`?cursor=${beyondTheHead}`))).toMatchObject({ status: 404, code: 'position-unknown' });
  });
});

describe('documentation', () => {
  it('is an OpenAPI 3.1 document that names refusals and headers', async () => {
    const body: unknown = (await request(t.url).get('/api/openapi.json')).body;
    expect(body).toMatchObject({ openapi: '3.1.0', security: [{ apiKey: [] }] });
    const create = (body as { paths: Record<string, Record<string, { parameters: { name: string }[]; responses: object }>> }).paths['/api/v1/teams/{id}']?.['post'];
    expect(create?.parameters.map(({ name }) => name)).toEqual(['id', 'Idempotency-Key', 'If-Match']);
    expect(Object.keys(create?.responses ?? {})).toContain('default');
  });
});
