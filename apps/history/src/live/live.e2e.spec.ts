import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { goalpostMoved, IDS, Scene } from '../history.fixture.js';
import { openStream } from '../streaming/reading-messages.fixture.js';

describe('live hints', () => {
  let scene: Scene;
  let viewer: string;

  beforeAll(async () => {
    scene = await Scene.open();
    await scene.organization('org-a');
    viewer = await scene.t.key({ org: 'org-a', personId: IDS.ann });
  });
  afterAll(() => scene.close());

  it('come at once, then at most one a second, with position and topics and nothing else', async () => {
    const open = await openStream(`${scene.t.url}/api/v1/live`, { authorization: `Bearer ${viewer}` });
    expect(await open.until(() => true)).toEqual([{ event: 'hint', id: '6', data: { position: 6, topics: [] } }]);
    await scene.act('org-a', IDS.ann, goalpostMoved);
    expect(await open.until(() => true)).toEqual([{ event: 'hint', id: '7', data: { position: 7, topics: ['objective'] } }]);
    const told = performance.now();
    await scene.act('org-a', IDS.ann, goalpostMoved);
    await scene.organization('org-b');
    await scene.act('org-a', IDS.ann, goalpostMoved);
    expect(await open.until(() => true)).toEqual([{ event: 'hint', id: '9', data: { position: 9, topics: ['objective'] } }]);
    expect(performance.now() - told).toBeGreaterThan(900);
    open.leave();
  });

  it('are for readers of goals and of the history', async () => {
    const get = (key: string) => request(scene.t.url).get('/api/v1/live').set('authorization', `Bearer ${key}`);
    await request(scene.t.url).get('/api/v1/live').expect(401);
    await get(await scene.t.key({ org: 'org-a', scopes: ['text'] })).expect(403);
    const auditor = await openStream(`${scene.t.url}/api/v1/live`, { authorization: `Bearer ${await scene.t.key({ org: 'org-a', role: 'auditor' })}` });
    expect(auditor.status).toBe(200);
    auditor.leave();
  });
});
