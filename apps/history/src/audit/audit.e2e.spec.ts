import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import request from 'supertest';
import { checkedIn, goalpostMoved, IDS, Scene } from '../history.fixture.js';

interface Item {
  readonly position: number;
  readonly index: number;
  readonly type: string;
  readonly sentence: string;
}

describe('the audit', () => {
  let scene: Scene;
  let auditor: string;

  beforeAll(async () => {
    scene = await Scene.open();
    await scene.organization('org-a');
    await scene.organization('org-b');
    await scene.act('org-a', IDS.ann, goalpostMoved);
    await scene.act('org-a', IDS.bob, checkedIn);
    const renamed = event('objective.reworded', { objectiveId: IDS.objective, cycleId: IDS.cycle, teamId: IDS.team, changes: [{ field: 'title', from: 'Clinics recommend us', to: 'Clinics call us first' }] });
    scene.t.now += 86_400_000;
    await scene.act('org-a', IDS.ann, renamed);
    await scene.caughtUp('org-a');
    auditor = await scene.t.key({ org: 'org-a', role: 'auditor', scopes: ['history:read', 'text'] });
  });
  afterAll(() => scene.close());

  const get = (query: string, key = auditor) => request(scene.t.url).get(`/api/v1/history/audit${query}`).set('authorization', `Bearer ${key}`);
  const itemsOf = async (query: string) => ((await get(query).expect(200)).body as { items: Item[] }).items;
  const addressesOf = async (query: string) => (await itemsOf(query)).map(({ position, index }) => [position, index]);

  it('tells who did what, before and after, and why', async () => {
    const [item] = await itemsOf('?action=key-result.goalpost-moved');
    expect(item).toEqual({
      position: 7,
      index: 0,
      at: '2026-08-10T02:00:00.000Z',
      actor: { id: IDS.ann, name: 'Ann Chen' },
      via: 'api',
      type: 'key-result.goalpost-moved',
      sentence: 'Ann Chen moved the goalposts of the key result “Days to repair” (target); they are now eased.',
      changes: [
        { field: 'target', from: '12', to: '15' },
        { field: 'progress', from: '0.5000', to: '0.6000' },
      ],
      reason: 'The second workshop opens in January.',
    });
  });

  it('tells it in 繁體中文', async () => {
    const [item] = await itemsOf('?action=key-result.goalpost-moved&language=zh-Hant');
    expect(item?.sentence).toBe('Ann Chen移動了關鍵成果「Days to repair」的目標門柱（目標值），變得較寬鬆。');
  });

  it('is newest first, in pages of whole commits', async () => {
    expect(await addressesOf('')).toEqual([[9, 0], [8, 0], [7, 0], [6, 1], [6, 0], [5, 0], [4, 0], [3, 0], [2, 0], [1, 0]]);
    const first = await get('?limit=4').expect(200);
    expect((first.body as { items: Item[] }).items.map(({ position }) => position)).toEqual([9, 8, 7, 6, 6]);
    const [, next = ''] = /<\/api\/v1\/history\/audit([^>]*)>; rel="next"/.exec(first.headers['link'] ?? '') ?? [];
    expect(await addressesOf(next)).toEqual([[5, 0], [4, 0], [3, 0], [2, 0]]);
    expect((await get('?after=8').expect(200)).headers).not.toHaveProperty('link');
  });

  it.each([
    [`?actor=${IDS.ann}`, [9, 7]],
    [`?subject=${IDS.keyResult}`, [8, 7, 6]],
    [`?subject=objective-${IDS.objective}&action=objective.*`, [9, 6]],
    [`?after=7`, [9, 8]],
    [`?asOf=7&after=5`, [7, 6, 6]],
    [`?effectiveOn=2026-08-10&after=6`, [8, 7]],
  ])('is filtered by %s', async (query, positions) => {
    expect((await itemsOf(query)).map(({ position }) => position)).toEqual(positions);
  });

  it('calls things as they were called then', async () => {
    const at = async (query: string) => (await itemsOf(`${query}&action=key-result.added`))[0]?.sentence;
    expect(await at('?asOf=8')).toContain('“Clinics recommend us”');
    expect(await at('?asOf=9')).toContain('“Clinics call us first”');
  });

  it('holds no personal text, not even for keys with the scope, and nothing of other organizations', async () => {
    const { text } = await get('').expect(200);
    expect(text).not.toMatch(/second van|\$sealed|org-b/);
  });

  it.each([
    ['?action=nothing.ever', 400],
    ['?language=fr', 400],
    ['?limit=501', 400],
    ['?actor=%20', 400],
    ['?after=x', 400],
    ['?cursor=x', 400],
    ['?asOf=9999', 404],
  ])('refuses %s with %i', async (query, status) => {
    await get(query).expect(status);
  });

  it('is for those who may read the whole history', async () => {
    await request(scene.t.url).get('/api/v1/history/audit').expect(401);
    await get('', await scene.t.key({ org: 'org-a', personId: IDS.ann, scopes: ['history:read'] })).expect(403);
    await get('', await scene.t.key({ org: 'org-a', role: 'auditor' })).expect(403);
  });

  it('has no names of people who were forgotten', async () => {
    await scene.forget('org-a', IDS.ann);
    const en = await get('').expect(200);
    const zh = await get('?language=zh-Hant').expect(200);
    expect(`${en.text}${zh.text}`).not.toContain('Ann Chen');
    expect(en.text).toContain('A person removed at their request moved the goalposts');
    expect(zh.text).toContain('應其要求移除的成員移動了關鍵成果');
  });
});
