import { event } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, problemIn, sender, type Send } from '../edge/requests.fixture.js';
import { activated, committed, openWorld, ORG, type World } from '../objectives/goals-world.fixture.js';
import type { SearchAnswerDto } from './search.dto.js';

let world: World;
let objectiveId: string;
let keyResultId: string;
let before: number;

const search = async (query: Readonly<Record<string, string>>, send?: Send): Promise<SearchAnswerDto> => bodyOf(await world.now(`/search?${new URLSearchParams(query).toString()}`, send));
const titles = async (query: Readonly<Record<string, string>>, send?: Send): Promise<readonly string[]> => (await search(query, send)).items.map(({ title }) => title);

beforeAll(async () => {
  world = await openWorld();
  const entry = { org: ORG, createdAt: '2026-01-01T00:00:00.000Z' };
  await world.t.stores.state.directory.put({ ...entry, personId: 'mia', name: '林對齊 Mia' });
  await world.t.stores.state.directory.put({ ...entry, personId: 'nobody', name: 'Mia of no history' });
  ({ objectiveId, keyResultId } = await committed(world, { title: '各部門目標對齊' }));
  await committed(world, { title: 'Presales answers within a day', cycleId: 'q1' });
  await committed(world, { title: 'Our sales are steady' });
  await world.append('cycle-q4', activated);
  before = (await world.t.stores.history.head(ORG)).position;
});
afterAll(() => world.t.close());

describe('search', () => {
  it('finds titles and names by what stands in them, with the place', async () => {
    const { items, more } = await search({ q: '對齊' });
    expect(items).toEqual([
      { kind: 'objective', id: objectiveId, title: '各部門目標對齊', state: 'committed', objectiveId, teamId: 'service', cycleId: 'q4', ranges: [[5, 7]] },
      { kind: 'person', id: 'mia', title: '林對齊 Mia', state: 'active', ranges: [[1, 3]] },
    ]);
    expect(more).toBe(false);
    expect(await titles({ q: 'ＳＡＬＥＳ' })).toEqual(['Our sales are steady', 'Presales answers within a day']);
    expect(await titles({ q: 'mia' })).toEqual(['林對齊 Mia']);
    expect((await search({ q: 'repair' })).items[0]).toMatchObject({ kind: 'key-result', id: keyResultId, objectiveId });
    expect((await search({ q: 'q4' })).items).toEqual([expect.objectContaining({ kind: 'cycle', id: 'q4', state: 'active' })]);
  });

  it('narrows by kind, cycle and number', async () => {
    expect(await titles({ q: 'sales', cycleId: 'q1' })).toEqual(['Presales answers within a day']);
    expect(await titles({ q: '對齊', kinds: 'team,person' })).toEqual(['林對齊 Mia']);
    const first = await search({ q: 'days', limit: '1' });
    expect([first.items.length, first.more]).toEqual([1, true]);
  });

  it('follows what is renamed, and tells of the past as it was', async () => {
    await bodyOf(await world.as.lead('patch', `/objectives/${objectiveId}`, { title: 'All pull together', reason: 'Plainer.' }));
    await world.append('team-lab', event('team.renamed', { teamId: 'lab', changes: [{ field: 'name', from: 'lab', to: 'Together lab' }] }));
    expect(await titles({ q: 'together' })).toEqual(['Together lab', 'All pull together']);
    expect(await titles({ q: '對齊', kinds: 'objective' })).toEqual([]);
    expect(await titles({ q: '對齊', kinds: 'objective', asOf: String(before) })).toEqual(['各部門目標對齊']);
    expect(await titles({ q: 'together', asOf: String(before) })).toEqual([]);
  });

  it('shows restricted objectives, and their parts, to their audience alone', async () => {
    const audience = { personIds: [], teamIds: [] };
    const { objectiveId: secret } = await committed(world, { title: 'A quiet merger' });
    bodyOf(await world.as.ann('post', `/objectives/${secret}/restrict`, { audience, reason: 'Not yet.' }));
    const seen = async (send: Send) => (await search({ q: 'quiet' }, send)).items.map(({ id }) => id);
    expect([await seen(world.as.ann), await seen(world.as.mia), await seen(world.as.admin)]).toEqual([[secret], [], []]);
    const parts = async (send: Send) => (await search({ q: 'days to repair', limit: '50' }, send)).items.map((each) => each.objectiveId);
    expect([(await parts(world.as.ann)).includes(secret), (await parts(world.as.mia)).includes(secret)]).toEqual([true, false]);
  });

  it('is for readers, and names are for those who may see them', async () => {
    const analyst = sender(world.t, await world.t.key({ org: ORG, role: 'analyst' }));
    const auditor = sender(world.t, await world.t.key({ org: ORG, role: 'auditor' }));
    expect(await titles({ q: 'mia' }, analyst)).toEqual([]);
    expect((await auditor('get', '/search?q=mia')).status).toBe(403);
    for (const query of ['', 'q=%20', 'q=a&kinds=song', 'q=a&limit=51', `q=${'a'.repeat(201)}`]) {
      expect(problemIn(await world.as.ann('get', `/search?${query}`))).toMatchObject({ status: 400 });
    }
  });
});
