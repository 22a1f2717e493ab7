import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import request from 'supertest';
import { checkedIn, goalpostMoved, IDS, Scene } from '../history.fixture.js';
import { STREAMS_PER_KEY } from '../streaming/open-streams.service.js';
import { openStream, type ReadMessage } from '../streaming/reading-messages.fixture.js';

const isLive = ({ event: name }: ReadMessage): boolean => name === 'live';

describe('the feed', () => {
  let scene: Scene;
  let reader: string;
  let withText: string;

  beforeAll(async () => {
    scene = await Scene.open();
    await scene.organization('org-a');
    await scene.organization('org-b');
    await scene.act('org-a', IDS.bob, checkedIn);
    reader = await scene.t.key({ org: 'org-a', role: 'integration', scopes: ['history:read'] });
    withText = await scene.t.key({ org: 'org-a', role: 'integration', scopes: ['history:read', 'text'] });
  });
  afterAll(() => scene.close());

  const get = (path: string, key = reader) => request(scene.t.url).get(`/api/v1${path}`).set('authorization', `Bearer ${key}`);
  const stream = (query: string, headers: Readonly<Record<string, string>> = {}, key = reader) => openStream(`${scene.t.url}/api/v1/history/events${query}`, { authorization: `Bearer ${key}`, ...headers });
  const typesOf = (body: unknown) => (body as { events: { type: string }[] }).events.map(({ type }) => type);

  it('is the whole history in order, as CloudEvents', async () => {
    const body: unknown = (await get('/history/events').expect(200).expect('cairn-position', '7')).body;
    expect(body).toMatchObject({ through: 7, live: true });
    expect(typesOf(body)).toEqual(['organization.created', 'team.created', 'person.added', 'person.added', 'cycle.created', 'objective.created', 'key-result.added', 'check-in.recorded']);
    expect((body as { events: unknown[] }).events[6]).toMatchObject({
      specversion: '1.0',
      source: '/organizations/org-a',
      subject: `objective-${IDS.objective}`,
      dataschema: '/api/v1/history/schemas/key-result.added/1',
      sequence: '00000000000000000006.0001',
      position: 6,
      index: 1,
      count: 2,
      recordedschema: 1,
      kind: 'fact',
      data: { keyResultId: IDS.keyResult, target: '12' },
    });
  });

  it('holds nothing of another organization', async () => {
    const { text } = await get('/history/events').expect(200);
    expect(text).not.toContain('org-b');
    const other = await scene.t.key({ org: 'org-b', role: 'auditor', scopes: ['history:read'] });
    const theirs = await get('/history/events', other).expect(200);
    expect(theirs.text).not.toContain('org-a');
    expect(theirs.body).toMatchObject({ through: 6 });
  });

  it('ends pages at the end of a commit', async () => {
    const body: unknown = (await get('/history/events?after=5&limit=1').expect(200)).body;
    expect(body).toMatchObject({ through: 6, live: false, events: [{ index: 0 }, { index: 1 }] });
    expect((await get('/history/events?after=5&limit=2').expect(200)).body).toMatchObject({ through: 6, live: false, events: [{ position: 6 }, { position: 6 }] });
    expect((await get('/history/events?after=7').expect(200)).body).toEqual({ events: [], through: 7, live: true });
    expect((await get('/history/events?after=6&limit=1').expect(200)).body).toMatchObject({ through: 7, live: true });
  });

  it.each([
    ['types=objective.created,person.*', ['person.added', 'person.added', 'objective.created']],
    [`team=${IDS.team}`, ['team.created', 'objective.created', 'key-result.added', 'check-in.recorded']],
    [`cycle=${IDS.cycle}&types=check-in.*`, ['check-in.recorded']],
    ['types=blocker.*', []],
  ])('filtered by %s has considered everything', async (query, types) => {
    const body: unknown = (await get(`/history/events?${query}`).expect(200)).body;
    expect(typesOf(body)).toEqual(types);
    expect(body).toMatchObject({ through: 7, live: true });
  });

  it('masks personal text, and opens it for keys with the scope', async () => {
    const dataFor = async (key: string) => ((await get('/history/events?after=6', key).expect(200)).body as { events: { data: object }[] }).events[0]?.data;
    expect(await dataFor(reader)).toMatchObject({ moved: { sealed: true }, value: '21' });
    expect(await dataFor(withText)).toMatchObject({ moved: 'The second van is on the road.', value: '21' });
  });

  it('says of text that it was forgotten', async () => {
    await scene.organization('org-f');
    const position = await scene.act('org-f', IDS.bob, checkedIn);
    const key = await scene.t.key({ org: 'org-f', role: 'integration', scopes: ['history:read', 'text'] });
    await scene.forget('org-f', IDS.bob);
    const body: unknown = (await get(`/history/events?after=${position - 1}&limit=1`, key).expect(200)).body;
    expect(body).toMatchObject({ events: [{ type: 'check-in.recorded', data: { moved: { forgotten: true } } }] });
  });

  it('streams the past, says that it is told, and goes on with what happens', async () => {
    const open = await stream('?after=4');
    const past = await open.until(isLive);
    expect(past.map(({ event: name, id, data }) => [name, id, data.through, data.type])).toEqual([
      ['okr', '5', 5, 'cycle.created'],
      ['okr', undefined, 5, 'objective.created'],
      ['okr', '6', 6, 'key-result.added'],
      ['okr', '7', 7, 'check-in.recorded'],
      ['live', '7', 7, undefined],
    ]);
    const position = await scene.act('org-a', IDS.ann, goalpostMoved);
    expect(await open.until(({ data }) => data.through === position)).toMatchObject([{ event: 'okr', id: String(position), data: { type: 'key-result.goalpost-moved', position } }]);
    open.leave();
  });

  it('goes on from Last-Event-ID, which goes before the query', async () => {
    const open = await stream('?after=0', { 'last-event-id': '6' });
    const [first] = await open.until(isLive);
    expect(first).toMatchObject({ id: '7', data: { position: 7 } });
    open.leave();
  });

  it('tells filtered readers how far it has looked', async () => {
    const open = await stream('?types=person.added');
    const past = await open.until(isLive);
    const { position: head } = await scene.t.stores.history.head('org-a');
    expect(past.map(({ event: name, data }) => [name, data.through])).toEqual([['okr', 3], ['okr', 4], ['through', head], ['live', head]]);
    const position = await scene.act('org-a', IDS.ann, event('objective.chosen', { objectiveId: IDS.objective, cycleId: IDS.cycle, teamId: IDS.team }));
    expect(await open.until(() => true)).toEqual([{ event: 'through', id: String(position), data: { through: position } }]);
    open.leave();
  });

  it('bounds the streams of a key, and gives the place of one that ended to the next', async () => {
    const key = await scene.t.key({ org: 'org-a', role: 'auditor', scopes: ['history:read'] });
    const open = await Promise.all(Array.from({ length: STREAMS_PER_KEY }, () => stream('', {}, key)));
    expect((await stream('', {}, key)).status).toBe(429);
    open[0]?.leave();
    for (let status = 429; status !== 200; ) {
      const next = await stream('', {}, key);
      status = next.status;
      next.leave();
    }
    open.forEach((each) => each.leave());
  });

  it.each([
    ['/history/events?after=-1', 400],
    ['/history/events?limit=0', 400],
    ['/history/events?types=nothing.ever', 400],
    ['/history/events?team=%20', 400],
    ['/history/events?page=2', 400],
    ['/history/events?after=999', 404],
    ['/history/streams/nothing-1', 404],
    ['/history/streams/Objective!', 400],
    ['/history/streams/organization?after=x', 400],
  ])('refuses %s', async (path, status) => {
    const body: unknown = (await get(path)).body;
    expect(body).toMatchObject({ status });
  });

  it('refuses a Last-Event-ID that is none', async () => {
    await get('/history/events').set('last-event-id', 'x').expect(400);
  });

  it('gives the commits of one stream', async () => {
    const body: unknown = (await get(`/history/streams/objective-${IDS.objective}?limit=1`).expect(200)).body;
    expect(body).toMatchObject({ stream: `objective-${IDS.objective}`, items: [{ position: 6, version: 1, events: [{ type: 'objective.created' }, { type: 'key-result.added' }] }] });
    expect((await get(`/history/streams/objective-${IDS.objective}?after=100`).expect(200)).body).toMatchObject({ items: [] });
    expect((await get(`/history/streams/check-ins-${IDS.keyResult}`).expect(200)).body).toMatchObject({ items: [{ events: [{ data: { moved: { sealed: true } } }] }] });
  });

  it.each(['/history/events', `/history/streams/organization`])('%s is for those who may read the whole history', async (path) => {
    await request(scene.t.url).get(`/api/v1${path}`).expect(401);
    const scopeless = await scene.t.key({ org: 'org-a', role: 'integration' });
    const viewer = await scene.t.key({ org: 'org-a', role: 'viewer', scopes: ['history:read'] });
    const person = await scene.t.key({ org: 'org-a', personId: IDS.ann, scopes: ['history:read'] });
    for (const key of [scopeless, viewer, person]) await get(path, key).expect(403);
  });
});

describe('streams', () => {
  it('end when the process does', async () => {
    const scene = await Scene.open();
    await scene.organization('org-a');
    const key = await scene.t.key({ org: 'org-a', role: 'auditor', scopes: ['history:read'] });
    const open = await openStream(`${scene.t.url}/api/v1/history/events`, { authorization: `Bearer ${key}` });
    await open.until(isLive);
    await scene.close();
    expect(await open.until(() => false)).toEqual([]);
  });
});
