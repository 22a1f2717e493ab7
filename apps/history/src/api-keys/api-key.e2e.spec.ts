import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import request from 'supertest';
import { IDS, Scene } from '../history.fixture.js';

interface Made {
  readonly keyId: string;
  readonly key: string;
  readonly position: number;
}

describe('API keys', () => {
  let scene: Scene;
  let admin: string;
  let ann: string;

  beforeAll(async () => {
    scene = await Scene.open();
    await scene.organization('org-a');
    admin = await scene.t.key({ org: 'org-a', role: 'admin', scopes: ['history:read'] });
    ann = await scene.t.key({ org: 'org-a', personId: IDS.ann, scopes: ['text'] });
  });
  afterAll(() => scene.close());

  const post = (body: object, key = admin) => request(scene.t.url).post('/api/v1/api-keys').set('authorization', `Bearer ${key}`).send(body);
  const list = (key = admin, query = '') => request(scene.t.url).get(`/api/v1/api-keys${query}`).set('authorization', `Bearer ${key}`);
  const revoke = (id: string, key = admin) => request(scene.t.url).delete(`/api/v1/api-keys/${id}`).set('authorization', `Bearer ${key}`);
  const newest = async () => (await scene.t.stores.history.readStream('org-a', 'security', 0)).at(-1);

  it('are made with a secret that is told once and works at once', async () => {
    const body: unknown = (await post({ role: 'integration', scopes: ['history:read'], expires: '2027-07-01T00:00:00.000Z' }).expect(201).expect('cache-control', 'no-store')).body;
    const { keyId, key } = body as Made;
    const told = { keyId, role: 'integration', scopes: ['history:read'], expires: '2027-07-01T00:00:00.000Z' };
    expect((await newest())?.events).toMatchObject([{ type: 'api-key.created', data: told }]);
    await request(scene.t.url).get('/api/v1/history/events').set('authorization', `Bearer ${key}`).expect(200);
    const all = await list().expect(200);
    expect((all.body as { items: object[] }).items).toContainEqual({ ...told, createdAt: '2026-08-10T02:00:00.000Z' });
    expect(all.text).not.toContain(key);
    expect(JSON.stringify(await newest())).not.toContain(key);
  });

  it('are told apart by what they are for', async () => {
    const { keyId } = (await post({ role: 'analyst', name: '薪資 export' }).expect(201)).body as Made;
    expect((await newest())?.events).toMatchObject([{ data: { keyId, name: '薪資 export' } }]);
    const { items } = (await list().expect(200)).body as { items: { keyId: string; name?: string }[] };
    expect(items.find((each) => each.keyId === keyId)).toMatchObject({ name: '薪資 export' });
    expect(items.filter(({ name }) => name !== undefined)).toHaveLength(1);
    await revoke(keyId).expect(200);
    for (const name of ['', 'a'.repeat(201), null]) await post({ role: 'analyst', name }).expect(400);
  });

  it('happen once for one idempotency key, whose secret is not told again', async () => {
    const send = () => post({ role: 'analyst' }).set('idempotency-key', 'again');
    const first = (await send().expect(201)).body as Made;
    const again = (await send().expect(201)).body as Made;
    expect(again).toMatchObject({ keyId: first.keyId, position: first.position });
    expect(again).not.toHaveProperty('key');
    const { items } = (await list().expect(200)).body as { items: { role?: string; revokedAt?: string }[] };
    expect(items.filter(({ role, revokedAt }) => role === 'analyst' && revokedAt === undefined)).toHaveLength(1);
  });

  it('end for good, and with them what they opened', async () => {
    const { keyId, key } = (await post({ personId: IDS.bob }).expect(201)).body as Made;
    await list(key).expect(200);
    await revoke(keyId).expect(200);
    expect((await newest())?.events).toMatchObject([{ type: 'api-key.revoked', data: { keyId } }]);
    await list(key).expect(401);
    expect((await revoke(keyId).expect(200)).body).toMatchObject({ id: keyId, unchanged: true });
    await revoke('nobody').expect(404);
  });

  it('are made by people for themselves, with nothing that they do not have', async () => {
    const { keyId, key } = (await post({ personId: IDS.ann, scopes: ['text'] }, ann).expect(201)).body as Made;
    expect(((await list(ann).expect(200)).body as { items: { personId: string }[] }).items.map(({ personId }) => personId)).toEqual([IDS.ann, IDS.ann]);
    await post({ personId: IDS.ann, scopes: ['history:load'] }, ann).expect(403);
    await post({ personId: IDS.bob }, ann).expect(403);
    await post({ role: 'viewer' }, ann).expect(403);
    const bob = (await post({ personId: IDS.bob, expires: '2026-09-01T00:00:00.000Z' }).expect(201)).body as Made;
    await post({ personId: IDS.bob }, bob.key).expect(403);
    await revoke(keyId, bob.key).expect(404);
    await revoke(keyId, key).expect(200);
  });

  it('are listed in pages', async () => {
    const first = await list(admin, '?limit=1').expect(200);
    const [, next = ''] = /<\/api\/v1\/api-keys([^>]*)>; rel="next"/.exec(first.headers['link'] ?? '') ?? [];
    const second = await list(admin, next).expect(200);
    const ids = [first, second].map(({ body }) => (body as { items: Made[] }).items.map(({ keyId }) => keyId));
    expect(ids.map(({ length }) => length)).toEqual([1, 1]);
    expect(ids[0]).not.toEqual(ids[1]);
  });

  it.each([
    [{}, 422],
    [{ personId: IDS.ann, role: 'viewer' }, 422],
    [{ role: 'lead' }, 400],
    [{ role: 'viewer', scopes: ['organizations:create'] }, 400],
    [{ role: 'viewer', secret: 'mine' }, 400],
    [{ role: 'viewer', expires: '2026-13-01T00:00:00.000Z' }, 400],
    [{ role: 'viewer', expires: '2026-01-01T00:00:00.000Z' }, 422],
    [{ personId: 'nobody' }, 404],
  ])('refuse %j with %i, and leave no key behind', async (body, status) => {
    const usable = async () => (await scene.t.stores.state.apiKeys.list('org-a')).filter(({ revokedAt }) => revokedAt === undefined).length;
    const before = await usable();
    await post(body).expect(status);
    expect(await usable()).toBe(before);
  });

  it('are not made by people who have left', async () => {
    await scene.t.append('org-a', `person-${IDS.ann}`, event('person.deactivated', { personId: IDS.ann }));
    await scene.caughtUp('org-a');
    await post({ personId: IDS.ann }, ann).expect(403);
    await post({ personId: IDS.ann }).expect(409);
  });

  it('need a key, and stay in their organization', async () => {
    await request(scene.t.url).get('/api/v1/api-keys').expect(401);
    const other = await scene.t.key({ org: 'org-b', role: 'admin' });
    expect(((await list(other).expect(200)).body as { items: object[] }).items).toHaveLength(1);
    await list(await scene.t.key({ org: 'org-a', role: 'viewer' })).expect(403);
    const [mine] = await scene.t.stores.state.apiKeys.list('org-a');
    await revoke(mine?.keyId ?? '', other).expect(404);
    await post({ role: 'viewer' }, other).expect(409);
  });
});
