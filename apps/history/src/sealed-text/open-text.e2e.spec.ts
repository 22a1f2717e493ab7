import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { checkedIn, IDS, Scene } from '../history.fixture.js';

describe('opening sealed text', () => {
  let scene: Scene;
  let position: number;
  let key: string;

  beforeAll(async () => {
    scene = await Scene.open();
    await scene.organization('org-a');
    position = await scene.act('org-a', IDS.bob, checkedIn);
    key = await scene.t.key({ org: 'org-a', role: 'admin', scopes: ['history:read', 'text'] });
  });
  afterAll(() => scene.close());

  const open = (body: object, by = key) => request(scene.t.url).post('/api/v1/history/open').set('authorization', `Bearer ${by}`).send(body);

  it('gives the text to who may read it, and to no cache', async () => {
    const body: unknown = (await open({ position, index: 0, path: '/moved' }).expect(200).expect('cache-control', 'no-store')).body;
    expect(body).toEqual({ text: 'The second van is on the road.' });
  });

  it.each([
    [{ index: 1, path: '/moved' }, 404],
    [{ index: 0, path: '/value' }, 404],
    [{ index: 0, path: '/next' }, 404],
    [{ index: 0, path: 'moved' }, 400],
    [{ index: -1, path: '/moved' }, 400],
  ])('refuses %j with %i', async (place, status) => {
    await open({ position, ...place }).expect(status);
  });

  it('is for the scope, in one organization', async () => {
    const place = { position, index: 0, path: '/moved' };
    await open({ ...place, position: 99 }).expect(404);
    await open(place, await scene.t.key({ org: 'org-a', role: 'admin', scopes: ['history:read'] })).expect(403);
    await open(place, await scene.t.key({ org: 'org-a', role: 'viewer', scopes: ['history:read', 'text'] })).expect(403);
    await open(place, await scene.t.key({ org: 'org-b', role: 'admin', scopes: ['history:read', 'text'] })).expect(404);
  });

  it('finds forgotten what was forgotten', async () => {
    await scene.forget('org-a', IDS.bob);
    expect((await open({ position, index: 0, path: '/moved' }).expect(200)).body).toEqual({ forgotten: true });
  });
});
