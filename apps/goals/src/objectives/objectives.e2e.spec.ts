import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { bodyOf, problemIn, sender } from '../edge/requests.fixture.js';
import type { ObjectiveAnswer } from './goal-answers.js';
import { activated, checkedIn, closing, committed, draft, measure, ORG, openWorld, wanted, type World } from './goals-world.fixture.js';

const reason = 'The market moved.';
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.t.close());

const whole = async (objectiveId: string): Promise<ObjectiveAnswer> => bodyOf(await world.now(`/objectives/${objectiveId}`));

describe('writing objectives', () => {
  it('makes a draft, under an id of the client if it brings one', async () => {
    const objectiveId = '019aa3e0-0000-7000-8000-00000000000a';
    const made = await world.as.ann('post', '/objectives', { ...wanted, objectiveId, rationale: { pain: 'Once.' }, tags: ['care'] });
    expect([made.status, made.headers['etag'], made.body]).toMatchObject([201, '"1"', { id: objectiveId, version: 1 }]);
    expect(await whole(objectiveId)).toMatchObject({ state: 'draft', kind: 'aspirational', rationale: { pain: 'Once.' }, tags: ['care'], readVersion: 1, keyResults: [], figures: { progress: null } });
    expect(problemIn(await world.as.ann('post', '/objectives', { ...wanted, objectiveId }))).toMatchObject({ status: 409, code: 'objective-exists' });
  });

  it('is for members of the team, for teams and people who are there, in a cycle', async () => {
    const refused = async (send: keyof World['as'], more: object) => problemIn(await world.as[send]('post', '/objectives', { ...wanted, ...more }));
    expect(await refused('mia', {})).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await refused('admin', { teamId: 'nowhere' })).toMatchObject({ status: 404, code: 'team-unknown', field: 'teamId' });
    expect(await refused('ann', { ownerId: 'nobody' })).toMatchObject({ status: 404, code: 'person-unknown', field: 'ownerId' });
    expect(await refused('ann', { cycleId: 'never' })).toMatchObject({ status: 404, code: 'cycle-unknown' });
    expect(await refused('ann', { title: null, kind: 'wish' })).toMatchObject({ status: 400, code: 'request-invalid', errors: [{ field: '/title' }, { field: '/kind' }] });
  });

  it('chooses, parks and resumes candidates', async () => {
    const { id } = bodyOf<{ id: string }>(await world.as.ben('post', '/objectives', { ...wanted, as: 'candidate' }));
    for (const [act, state] of [['park', 'parked'], ['resume', 'candidate'], ['choose', 'draft']] as const) {
      expect((await world.as.ben('post', `/objectives/${id}/${act}`, act === 'park' ? { reason } : undefined)).status).toBe(200);
      expect(await whole(id)).toMatchObject({ state });
    }
    expect(problemIn(await world.as.ben('post', `/objectives/${id}/choose`))).toMatchObject({ status: 409, code: 'objective-state' });
    expect(problemIn(await world.as.ben('post', `/objectives/${id}/park`, {}))).toMatchObject({ status: 400, errors: [{ field: '/reason' }] });
  });

  it('changes several things in one commit, or none of them', async () => {
    const { objectiveId } = await draft(world);
    const changed = bodyOf<{ eventIds: string[]; version: number }>(await world.as.ann('patch', `/objectives/${objectiveId}`, { title: 'New', rationale: { focus: 'Small.' }, kind: 'committed', ownerId: 'ben', teamId: 'service' }));
    expect([changed.eventIds.length, changed.version]).toEqual([4, 3]);
    expect(await whole(objectiveId)).toMatchObject({ title: 'New', rationale: { focus: 'Small.' }, kind: 'committed', ownerId: 'ben' });
    expect(bodyOf(await world.as.ben('patch', `/objectives/${objectiveId}`, { title: 'New' }))).toEqual({ id: objectiveId, position: expect.any(Number), unchanged: true });
    expect((await world.as.ben('patch', `/objectives/${objectiveId}`, { title: 'Newer', ownerId: 'nobody' })).status).toBe(404);
    expect(await whole(objectiveId)).toMatchObject({ title: 'New' });
  });

  it('is answered once under one idempotency key, however many at once ask', async () => {
    const send = () => world.as.ann('post', '/objectives', { ...wanted, title: 'Once' }).set('idempotency-key', 'one');
    const answers = await Promise.all(Array.from({ length: 10 }, async () => bodyOf(await send())));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(bodyOf<{ items: unknown[] }>(await world.now('/objectives?text=ONCE')).items).toHaveLength(1);
    expect(problemIn(await world.as.ann('post', '/objectives', { ...wanted, title: 'Twice' }).set('idempotency-key', 'one'))).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });
});

describe('preconditions', () => {
  it('hold for the part that was read, whatever happened beside it', async () => {
    const { objectiveId, keyResultId } = await draft(world);
    const { id: initiativeId } = bodyOf<{ id: string }>(await world.as.ben('post', `/key-results/${keyResultId}/initiatives`, { title: 'Spare parts', ownerId: 'ben' }));
    bodyOf(await world.as.ann('patch', `/objectives/${objectiveId}`, { title: 'Newer' }));
    bodyOf(await world.as.ann('patch', `/key-results/${keyResultId}`, { target: '11' }));
    bodyOf(await world.as.ben('post', `/initiatives/${initiativeId}/start`));
    const { version, keyResults, initiatives, readVersion } = await whole(objectiveId);
    expect([version, keyResults[0]?.version, initiatives[0]?.version, readVersion]).toEqual([4, 5, 6, 6]);
    const change = (path: string, ifMatch: number, body: object) => world.as.ann('patch', path, body).set('if-match', `"${ifMatch}"`);
    expect((await change(`/objectives/${objectiveId}`, 3, { title: 'A' })).status).toBe(412);
    expect((await change(`/key-results/${keyResultId}`, 4, { target: '10' })).status).toBe(412);
    expect((await change(`/initiatives/${initiativeId}`, 5, { title: 'B' })).status).toBe(412);
    expect((await change(`/objectives/${objectiveId}`, 99, { title: 'A' })).status).toBe(412);
    expect((await change(`/objectives/${objectiveId}`, 4, { title: 'A' })).status).toBe(200);
    expect((await change(`/key-results/${keyResultId}`, 5, { target: '10' })).status).toBe(200);
    expect((await change(`/initiatives/${initiativeId}`, 6, { title: 'B' })).status).toBe(200);
    expect((await world.now(`/objectives/${objectiveId}`)).headers['etag']).toBe('"9"');
    expect((await world.now(`/key-results/${keyResultId}`)).headers['etag']).toBe('"8"');
  });

  it('of a move hold for its key results, too', async () => {
    const { objectiveId, keyResultId } = await draft(world);
    bodyOf(await world.as.admin('patch', `/objectives/${objectiveId}`, { teamId: 'lab' }));
    expect(await whole(objectiveId)).toMatchObject({ version: 3, keyResults: [{ version: 3, teamId: 'lab' }] });
    expect((await world.as.ann('patch', `/key-results/${keyResultId}`, { target: '9' }).set('if-match', '"2"')).status).toBe(412);
    expect((await world.as.ann('patch', `/key-results/${keyResultId}`, { target: '9' }).set('if-match', '"3"')).status).toBe(200);
  });

  it('of a commitment are the whole of what was read', async () => {
    const { objectiveId, keyResultId } = await draft(world);
    bodyOf(await world.as.ann('patch', `/key-results/${keyResultId}`, { target: '11' }));
    const commit = (body: object) => world.as.ann('post', `/objectives/${objectiveId}/commit`, body);
    expect((await commit({}).set('if-match', '"2"')).status).toBe(412);
    expect(problemIn(await commit({ readVersion: 2 }))).toMatchObject({ status: 409, code: 'version-not-read' });
    expect(problemIn(await world.as.lead('post', `/objectives/${objectiveId}/commit`, {}))).toMatchObject({ status: 403, code: 'act-of-another' });
    const { headers } = await world.now(`/objectives/${objectiveId}`);
    expect((await commit({ confidence: [{ keyResultId, confidence: '0.6' }] }).set('if-match', String(headers['etag']))).status).toBe(200);
    expect(await whole(objectiveId)).toMatchObject({ state: 'committed', confidence: { [keyResultId]: '0.6' }, keyResults: [{ figures: { confidence: { value: '0.6000', assumed: false } } }] });
  });
});

describe('restricted objectives', () => {
  it('are not there for outsiders, alone or in a list, now or as of before', async () => {
    const { objectiveId, keyResultId } = await draft(world, { title: 'Acquisition' });
    const { position } = bodyOf<{ position: number }>(await world.now(`/objectives/${objectiveId}`));
    const restrict = { audience: { personIds: ['ben'], teamIds: [] }, reason };
    expect(problemIn(await world.as.ben('post', `/objectives/${objectiveId}/restrict`, restrict))).toMatchObject({ status: 403 });
    expect((await world.as.lead('post', `/objectives/${objectiveId}/restrict`, restrict)).status).toBe(200);
    const unknown = problemIn(await world.as.mia('get', '/objectives/unknown'));
    for (const path of [`/objectives/${objectiveId}`, `/objectives/${objectiveId}?asOf=${position}`, `/objectives/${objectiveId}/history`, `/key-results/${keyResultId}`, `/key-results/${keyResultId}/initiatives`]) {
      expect({ ...problemIn(await world.now(path, world.as.mia)), instance: '' }).toEqual({ ...unknown, instance: '' });
    }
    expect(problemIn(await world.as.admin('patch', `/objectives/${objectiveId}`, { title: 'X' }))).toMatchObject({ status: 404, code: 'objective-unknown' });
    const listed = async (send: keyof World['as'], query: string) => bodyOf<{ items: unknown[] }>(await world.now(`/objectives?text=acquisition${query}`, world.as[send])).items.length;
    expect([await listed('mia', ''), await listed('mia', `&asOf=${position}`), await listed('ben', ''), await listed('ann', '')]).toEqual([0, 0, 1, 1]);
    expect((await world.as.ann('post', `/objectives/${objectiveId}/open`, { reason })).status).toBe(200);
    expect(await listed('mia', '')).toBe(1);
  });
});

describe('lists', () => {
  it('are filtered, and paged at one position', async () => {
    const titles = ['Paged 1', 'Paged 2', 'Paged 3'];
    for (const title of titles) await draft(world, { title, ...(title === 'Paged 2' && { ownerId: 'lead' }) });
    const seen: string[] = [];
    let next: string | undefined = '/objectives?text=paged&cycleId=q4&limit=2';
    while (next !== undefined) {
      const page = await world.now(next);
      seen.push(...bodyOf<{ items: { title: string }[] }>(page).items.map(({ title }) => title));
      next = /<\/api\/v1(.*)>/.exec(String(page.headers['link'] ?? ''))?.[1];
    }
    expect(seen.toSorted()).toEqual(titles);
    const count = async (query: string, send = world.as.ann) => bodyOf<{ items: unknown[] }>(await world.now(`/objectives?text=paged&${query}`, send)).items.length;
    expect([await count('ownerId=lead'), await count('teamId=lab'), await count('state=draft'), await count('mine=true'), await count('mine=true', world.as.ben), await count('mine=true', world.as.mia)]).toEqual([1, 0, 3, 2, 3, 0]);
    expect((await world.as.ann('get', '/objectives?mine=perhaps')).status).toBe(400);
  });
});

describe('the history of an objective', () => {
  it('is told in pages that cut no commit, up to the position asked for', async () => {
    const { objectiveId } = await draft(world);
    const { position } = bodyOf<{ position: number }>(await world.as.ann('patch', `/objectives/${objectiveId}`, { title: 'Told', kind: 'committed' }));
    bodyOf(await world.as.ann('post', `/objectives/${objectiveId}/park`, { reason }));
    const types = async (query: string) => bodyOf<{ items: { type: string; index: number }[] }>(await world.now(`/objectives/${objectiveId}/history?${query}`)).items.map(({ type, index }) => `${type} ${index}`);
    const until = ['objective.created 0', 'key-result.added 0', 'objective.reworded 0', 'objective.kind-changed 1'];
    expect(await types('')).toEqual([...until, 'objective.parked 0']);
    expect(await types(`asOf=${position}`)).toEqual(until);
    const first = await world.now(`/objectives/${objectiveId}/history?limit=3`);
    const link = /<\/api\/v1(.*)>/.exec(String(first.headers['link']))?.[1];
    expect(bodyOf<{ items: unknown[] }>(await world.now(link ?? '')).items).toEqual([expect.objectContaining({ type: 'objective.parked', actor: 'ann', via: 'api', version: 4 })]);
  });
});

describe('warnings', () => {
  it('name the limits that are passed', async () => {
    const { id } = bodyOf<{ id: string }>(await world.as.lead('post', '/objectives', { ...wanted, ownerId: 'mia' }));
    expect(await whole(id)).toMatchObject({ warnings: [{ rule: 'no-key-results', count: 0, limit: 2, enforced: false }] });
    for (const weight of ['100', undefined]) bodyOf(await world.as.lead('post', `/objectives/${id}/key-results`, { ...measure, responsibleId: 'mia', ...(weight && { weight }) }));
    expect((await whole(id)).warnings).toEqual([{ rule: 'weights-leave-nothing' }]);
    for (let n = 0; n < 5; n += 1) bodyOf(await world.as.lead('post', '/objectives', { ...wanted, ownerId: 'mia' }));
    expect((await whole(id)).warnings).toEqual([{ rule: 'too-many-objectives', personId: 'mia', count: 6, limit: 5, enforced: false }, { rule: 'weights-leave-nothing' }]);
  });
});

describe('the documentation', () => {
  it('has every route with what it answers', async () => {
    const { paths, components } = bodyOf<{ readonly paths: Record<string, object>; readonly components: { readonly schemas: Record<string, { readonly properties: object }> } }>(await request(world.t.url).get('/api/openapi.json'));
    const routes = Object.keys(paths).filter((path) => /objectives|key-results|initiatives|imports/.test(path));
    expect(routes).toHaveLength(25);
    expect(Object.keys(components.schemas['WholeObjectiveDto']?.properties ?? {})).toEqual(expect.arrayContaining(['title', 'readVersion', 'figures', 'keyResults', 'warnings']));
  });
});

describe('imports', () => {
  it('are recorded once, by those who may', async () => {
    const body = { importId: '019aa3e0-0000-7000-8000-0000000000ff', fileSha256: 'a'.repeat(64), mapSha256: 'b'.repeat(64), counts: { objectives: 3 }, rejected: 1 };
    expect((await world.as.ann('post', '/imports/okrs', body)).status).toBe(403);
    expect(bodyOf(await world.as.admin('post', '/imports/okrs', body))).toMatchObject({ id: body.importId, version: 1 });
    expect(bodyOf(await world.as.admin('post', '/imports/okrs', body))).toMatchObject({ id: body.importId, unchanged: true });
    expect(problemIn(await world.as.admin('post', '/imports/okrs', { ...body, rejected: 2 }))).toMatchObject({ status: 409, code: 'import-exists' });
    expect((await world.as.admin('post', '/imports/okrs', { ...body, counts: { 'a b': 1 } })).status).toBe(400);
  });

  it('commit in the name of the owner', async () => {
    const { objectiveId } = await draft(world);
    const commit = () => world.as.admin('post', `/objectives/${objectiveId}/commit`, {}).set('cairn-via', 'import');
    expect((await commit().set('cairn-actor', 'ben')).status).toBe(403);
    const loader = sender(world.t, await world.t.key({ org: ORG, personId: 'ben', scopes: ['history:load'] }));
    const posed = loader('post', `/objectives/${objectiveId}/commit`, {}).set('cairn-via', 'import').set('cairn-actor', 'ann');
    expect(problemIn(await posed)).toMatchObject({ status: 403, right: 'imports:run' });
    expect((await commit().set('cairn-actor', 'ann')).status).toBe(200);
  });
});

describe('a whole cycle', () => {
  it('is run, scored, and carried on', async () => {
    const { objectiveId, keyResultId } = await committed(world);
    const other = await committed(world);
    await world.append('cycle-q4', activated);
    expect(problemIn(await world.as.ben('patch', `/objectives/${objectiveId}`, { title: 'Mine' }))).toMatchObject({ status: 403 });
    expect(problemIn(await world.as.ann('patch', `/objectives/${objectiveId}`, { title: 'Other' }))).toMatchObject({ status: 422, code: 'reason-required' });
    expect((await world.as.lead('patch', `/objectives/${objectiveId}`, { title: 'Other', reason })).status).toBe(200);
    await world.append(`check-ins-${keyResultId}`, checkedIn(keyResultId, '21'));
    expect((await world.as.ann('post', `/objectives/${other.objectiveId}/cancel`, { reason })).status).toBe(200);
    expect(await whole(objectiveId)).toMatchObject({ figures: { progress: '0.5000', health: 'on-track' }, keyResults: [{ figures: { value: '21', progress: '0.5000', said: 'on-track' } }] });
    expect(bodyOf(await world.now(`/objectives/${objectiveId}?effectiveOn=2026-10-04`))).toMatchObject({ figures: { progress: '0.0000' } });

    await world.append('cycle-q4', closing);
    expect(problemIn(await world.as.ann('post', `/objectives/${objectiveId}/score`, {}))).toMatchObject({ status: 409, code: 'key-results-not-scored' });
    expect((await world.as.lead('post', `/key-results/${keyResultId}/score`, {})).status).toBe(403);
    expect((await world.as.ann('post', `/key-results/${keyResultId}/score`, {})).status).toBe(200);
    expect((await world.as.ann('post', `/objectives/${objectiveId}/score`, { given: '0.6', reason })).status).toBe(200);
    expect(await whole(objectiveId)).toMatchObject({ state: 'closed', score: { proposed: '0.5000', given: '0.6000', asCommitted: '0.5000', band: 'yellow' }, warnings: [] });

    const carry = () => world.as.ann('post', `/objectives/${objectiveId}/carry-over`, { toCycleId: 'q1' });
    const [one, two] = await Promise.all([carry().set('idempotency-key', 'carry'), carry()]);
    const { id } = bodyOf<{ id: string }>(one);
    expect(bodyOf(two)).toMatchObject({ id });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await whole(id)).toMatchObject({ cycleId: 'q1', state: 'draft', continuesId: objectiveId, keyResults: [{ plan: { start: '21', target: '12', due: '2027-03-31' } }] });
    expect(await whole(objectiveId)).toMatchObject({ carriedTo: { objectiveId: id, cycleId: 'q1' } });
    const history = await world.t.stores.history.readStream(ORG, `objective-${id}`, 0);
    expect(history).toHaveLength(1);
    expect(problemIn(await world.as.ann('post', `/objectives/${objectiveId}/carry-over`, { toCycleId: 'q4' }))).toMatchObject({ status: 409, code: 'cycle-state' });
  });
});
