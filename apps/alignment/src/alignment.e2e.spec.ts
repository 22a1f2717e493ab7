import { event } from '@cairn/contracts';
import { founded, TestApplication } from '@cairn/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { asPlayed, played } from './frames/played.fixture.js';
import type { ShownFrames } from './frames/shown-frames.js';
import type { ShownMap } from './goal-map/shown-map.js';
import { alignment } from './service.js';

const ORG = 'org-a';
const cycleId = 'c1';
let t: TestApplication;
/** Owner of `top`, lead of the company; owner of `left`; owner of `right`; nobody's owner. */
let keys: Record<'ceo' | 'ann' | 'ben' | 'guest' | 'integration' | 'loader', string>;

async function objective(objectiveId: string, teamId: string, ownerId: string): Promise<void> {
  const goal = { objectiveId, cycleId, teamId };
  const ofKeyResult = { ...goal, keyResultId: `${objectiveId}.1`, responsibleId: ownerId };
  await t.append(ORG, `objective-${objectiveId}`,
    event('objective.created', { ...goal, as: 'draft', title: `The goal ${objectiveId}`, ownerId, kind: 'aspirational', tags: [] }),
    event('key-result.added', { ...ofKeyResult, title: 'Sites', type: 'increase', start: '0', target: '10', due: '2026-09-30' }),
    event('objective.committed', { ...goal, readVersion: 1 }));
}

async function checkIn(objectiveId: string, teamId: string, value: string): Promise<void> {
  const keyResultId = `${objectiveId}.1`;
  await t.append(ORG, `check-ins-${keyResultId}`, event('check-in.recorded', {
    objectiveId, cycleId, teamId, keyResultId, checkInId: `${keyResultId}.1`, slot: `${keyResultId}@2026-08-14`, timeliness: 'on-time',
    effectiveAt: '2026-08-09T00:00:00.000Z', value, noNewFigure: false, confidence: '0.6', saidHealth: 'on-track', policyVersion: 1,
  }));
}

/** The position from which on one objective was restricted. */
let restrictedAt = 0;

beforeAll(async () => {
  t = await TestApplication.open([alignment]);
  await t.append(ORG, 'organization', event('organization.created', founded()));
  for (const personId of ['ceo', 'ann', 'ben', 'guest']) await t.append(ORG, `person-${personId}`, event('person.added', { personId }));
  await t.append(ORG, 'team-company', event('team.created', { teamId: 'company', name: 'Company', kind: 'organization', leadId: 'ceo', effectiveOn: '2026-07-01' }));
  for (const teamId of ['one', 'two']) await t.append(ORG, `team-${teamId}`, event('team.created', { teamId, name: teamId, kind: 'team', parentTeamId: 'company', effectiveOn: '2026-07-01' }));
  const cycle = { cycleId, name: '2026 Q3', kind: 'quarter', start: '2026-07-01', end: '2026-09-30', keyDates: {}, policy: {}, policyVersion: 1 } as const;
  await t.append(ORG, `cycle-${cycleId}`, event('cycle.created', cycle), event('cycle.planning-started', { cycleId }), event('cycle.activated', { cycleId, countedAt: 0, objectives: 0, keyResults: 0 }));
  await objective('top', 'company', 'ceo');
  await objective('left', 'one', 'ann');
  await objective('right', 'two', 'ben');
  await objective('secret', 'two', 'ben');
  restrictedAt = await t.append(ORG, 'objective-secret', event('objective.restricted', { objectiveId: 'secret', cycleId, teamId: 'two', audience: { personIds: ['ceo'], teamIds: [] }, reason: 'Not announced.' }));
  await checkIn('left', 'one', '5');
  await checkIn('right', 'two', '8');
  keys = {
    ceo: await t.key({ org: ORG, personId: 'ceo' }),
    ann: await t.key({ org: ORG, personId: 'ann' }),
    ben: await t.key({ org: ORG, personId: 'ben' }),
    guest: await t.key({ org: ORG, personId: 'guest' }),
    integration: await t.key({ org: ORG, role: 'integration' }),
    loader: await t.key({ org: ORG, role: 'admin', scopes: ['history:load'] }),
  };
});
afterAll(() => t.close());

type Who = keyof typeof keys;
const post = (who: Who, path: string, body: object = {}): request.Test => request(t.url).post(`/api/v1${path}`).set('authorization', `Bearer ${keys[who]}`).send(body);
const get = (who: Who, path: string): request.Test => request(t.url).get(`/api/v1${path}`).set('authorization', `Bearer ${keys[who]}`);
/** From and to are parted by an arrow. */
const propose = (who: Who, alignmentId: string, ends: `${string}>${string}`, more: object = {}): request.Test => {
  const [fromObjectiveId, toObjectiveId] = ends.split('>');
  return post(who, '/alignments', { alignmentId, fromObjectiveId, toObjectiveId, ...more });
};
const codeOf = ({ status, text }: { readonly status: number; readonly text: string }): unknown => [status, (JSON.parse(text) as { code?: string }).code];

describe('negotiating a link', () => {
  it('is proposed by one side, countered and accepted by the other, with every sentence kept', async () => {
    expect((await propose('ann', 'l1', 'left>top', { weight: '2', text: 'We open five sites.' })).status).toBe(201);
    expect(codeOf(await post('ann', '/alignments/l1/accept'))).toEqual([403, 'answer-not-awaited']);
    expect((await post('ceo', '/alignments/l1/counter', { weight: '3', text: 'Seven would carry it.' })).status).toBe(200);
    const accepted = await post('ann', '/alignments/l1/accept', { text: 'Seven it is.' });
    const shown = await get('guest', '/alignments/l1').set('cairn-min-position', accepted.headers['cairn-position'] ?? '');
    expect(shown.body).toMatchObject({ state: 'accepted', weight: '3', rounds: 2, silent: false, from: { title: 'The goal left' }, to: { objectiveId: 'top' } });
    expect((shown.body as { dialogue: { text: string }[] }).dialogue.map(({ text }) => text)).toEqual(['We open five sites.', 'Seven would carry it.', 'Seven it is.']);
    expect(shown.headers['etag']).toBe(accepted.headers['etag']);
  });

  it('is declined, withdrawn, reweighted and ended, each by whom it is for', async () => {
    await propose('ben', 'l2', 'right>top');
    expect(codeOf(await post('ceo', '/alignments/l2/decline', {}))).toEqual([400, 'request-invalid']);
    expect((await post('ceo', '/alignments/l2/decline', { reason: 'Not this quarter.' })).status).toBe(200);
    expect(codeOf(await post('ben', '/alignments/l2/withdraw'))).toEqual([409, 'alignment-not-open']);
    await propose('ben', 'l3', 'right>top', { toKeyResultId: 'top.1' });
    expect(codeOf(await post('ann', '/alignments/l3/withdraw'))).toEqual([403, 'withdrawal-by-other-side']);
    expect((await post('ben', '/alignments/l3/withdraw', { reason: 'Asked too early.' })).status).toBe(200);
    await propose('ben', 'l4', 'right>top');
    await post('ceo', '/alignments/l4/accept');
    expect((await post('ben', '/alignments/l4/reweight', { weight: '4', reason: 'We took over the south.' })).status).toBe(200);
    expect((await post('ceo', '/alignments/l4/end', { reason: 'The line was sold.' })).status).toBe(200);
  });

  it('is nobody else’s business', async () => {
    expect(codeOf(await propose('guest', 'l5', 'left>right'))).toEqual([403, 'not-of-this-link']);
    expect(codeOf(await propose('ann', 'l5', 'left>nowhere'))).toEqual([404, 'objective-unknown']);
    expect(codeOf(await propose('ann', 'l5', 'left>secret'))).toEqual([404, 'not-found']);
    expect(codeOf(await post('ann', '/alignments/none/accept'))).toEqual([404, 'alignment-unknown']);
    expect(codeOf(await get('integration', '/alignments'))).toEqual([403, 'forbidden']);
  });

  it('never closes a circle, also when two are proposed at once', async () => {
    const [one, other] = await Promise.all([propose('ben', 'r1', 'right>left'), propose('ann', 'r2', 'left>right')]);
    expect([one.status, other.status].sort()).toEqual([201, 409]);
    const refused = [one, other].find(({ status }) => status === 409);
    expect(JSON.parse(refused?.text ?? '{}')).toMatchObject({ code: 'alignment-circle', circle: expect.any(Array) });
    const won = one.status === 201 ? (['ben', 'r1'] as const) : (['ann', 'r2'] as const);
    await post(won[0], `/alignments/${won[1]}/withdraw`);
  });

  it('by import is accepted by whoever brings it, and silent', async () => {
    const load = (path: string, body: object): request.Test => post('loader', path, body).set({ 'cairn-via': 'import', 'cairn-actor': 'ben' });
    expect((await load('/alignments', { alignmentId: 'i1', fromObjectiveId: 'right', toObjectiveId: 'left' })).status).toBe(201);
    const accepted = await load('/alignments/i1/accept', {});
    expect((await get('ann', '/alignments/i1').set('cairn-min-position', accepted.headers['cairn-position'] ?? '')).body).toMatchObject({ state: 'accepted', silent: true });
    await load('/alignments/i1/end', { reason: 'Brought by mistake.' });
  });
});

describe('links', () => {
  it('are listed by objective, by cycle and by state, at any moment', async () => {
    const ids = async (query: string): Promise<string[]> => ((await get('ann', `/alignments${query}`)).body as { items: { alignmentId: string }[] }).items.map(({ alignmentId }) => alignmentId);
    expect(await ids('?objectiveId=top&state=accepted')).toEqual(['l1']);
    expect(await ids(`?cycleId=${cycleId}&state=declined`)).toEqual(['l2']);
    expect(await ids('?state=ended')).toEqual(expect.arrayContaining(['i1', 'l4']));
    expect(await ids('?objectiveId=top&asOf=2026-08-01')).toEqual([]);
    expect(codeOf(await get('ann', '/alignments?state=odd'))).toEqual([400, 'request-invalid']);
  });
});

interface MapBody {
  readonly nodes: readonly { readonly objectiveId: string; readonly progress: string; readonly support: object; readonly depth: number }[];
  readonly edges: readonly object[];
}

describe('the map', () => {
  const map = async (who: Who, query = ''): Promise<MapBody> => (await get(who, `/map?cycleId=${cycleId}${query}`)).body as MapBody;

  it('shows own progress and beside it the support of contributors', async () => {
    const { nodes, edges } = await map('guest');
    const top = nodes.find(({ objectiveId }) => objectiveId === 'top');
    expect(top).toMatchObject({ progress: '0.0000', depth: 0, health: 'pending', support: { support: '0.5000', counted: 1 } });
    expect(nodes.find(({ objectiveId }) => objectiveId === 'left')).toMatchObject({ progress: '0.5000', depth: 1, health: 'on-track', confidence: { value: '0.6000', assumed: false } });
    expect(edges).toEqual([{ alignmentId: 'l1', fromId: 'left', toId: 'top', weight: '3' }]);
  });

  it('leaves out what is restricted to others', async () => {
    const ids = async (who: Who, query = ''): Promise<readonly string[]> => (await map(who, query)).nodes.map(({ objectiveId }) => objectiveId);
    expect(await ids('guest')).not.toContain('secret');
    expect(await ids('ceo')).toContain('secret');
    expect(await ids('ben')).toContain('secret');
    const whenOpen = `&asOf=${restrictedAt - 1}`;
    expect([await ids('guest', whenOpen), await ids('ceo', whenOpen)]).toEqual([expect.not.arrayContaining(['secret']), expect.arrayContaining(['secret'])]);
  });

  it('shows a part: from a root, to a depth, of a subtree', async () => {
    expect((await map('ann', '&root=left')).nodes).toHaveLength(1);
    expect((await map('ann', '&depth=0')).nodes.map(({ depth }) => depth)).toEqual([0, 0]);
    expect((await map('ann', '&teamId=one')).nodes.map(({ objectiveId }) => objectiveId)).toEqual(['left']);
  });

  it('tells as groups what there is no room for, and nothing of what is restricted', async () => {
    const grouped = async (who: Who): Promise<unknown> => {
      const { nodes, groups } = (await get(who, `/map?cycleId=${cycleId}&limit=2`)).body as MapBody & { readonly groups: unknown };
      return [nodes.map(({ objectiveId }) => objectiveId), groups];
    };
    const right = { groupId: 'two@', teamId: 'two', parentId: null, objectives: 1, findings: 0 };
    expect(await grouped('guest')).toEqual([['top', 'left'], [right]]);
    expect(await grouped('ceo')).toEqual([['top', 'left'], [{ ...right, objectives: 2 }]]);
    expect((await get('guest', `/map?cycleId=${cycleId}`)).body).toMatchObject({ groups: [] });
    for (const limit of ['0', '501']) expect(codeOf(await get('ann', `/map?cycleId=${cycleId}&limit=${limit}`))).toEqual([400, 'request-invalid']);
  });

  it('stands at a day gone by, and is refused for what is not there', async () => {
    expect((await map('ann', '&effectiveOn=2026-08-08')).nodes.find(({ objectiveId }) => objectiveId === 'left')).toMatchObject({ progress: '0.0000' });
    expect(codeOf(await get('ann', '/map?cycleId=none'))).toEqual([404, 'not-found']);
    expect(codeOf(await get('ann', '/map'))).toEqual([400, 'request-invalid']);
    expect(codeOf(await get('integration', `/map?cycleId=${cycleId}`))).toEqual([403, 'forbidden']);
  });
});

describe('the frames of the map', () => {
  const frames = (who: Who, query = ''): request.Test => get(who, `/map/frames?cycleId=${cycleId}${query}`);
  const DAY = 86_400_000;

  it('show each day what the map showed, and nothing of what is restricted now', async () => {
    const before = t.now;
    t.now += 3 * DAY;
    await t.append(ORG, 'check-ins-left.1', event('check-in.corrected', { objectiveId: 'left', cycleId, teamId: 'one', keyResultId: 'left.1', checkInId: 'left.1.2', supersedes: 'left.1.1', changes: [{ field: 'value', from: '5', to: '7' }], reason: 'Two more opened.' }));
    for (const who of ['guest', 'ceo'] as const) {
      const film = (await frames(who, '&interval=day&from=2026-08-10')).body as ShownFrames;
      const shown = played(film);
      expect(shown.map(({ date }) => date)).toEqual(['2026-08-10', '2026-08-11', '2026-08-12', '2026-08-13']);
      const drawn = new Set(film.nodes.map(({ objectiveId }) => objectiveId));
      expect(drawn.has('secret')).toBe(who === 'ceo');
      for (const { date, figures, edges } of shown) expect({ figures, edges }).toEqual(asPlayed((await get(who, `/map?cycleId=${cycleId}&asOf=${date}`)).body as ShownMap, drawn));
      expect(shown.map(({ figures }) => figures['left']?.progress)).toEqual(['0.5000', '0.5000', '0.5000', '0.7000']);
    }
    expect((await frames('ceo', '&asOf=2026-08-11')).body).toMatchObject({ interval: 'week', from: '2026-07-01', to: '2026-08-11', definition: { id: 'map-frames' }, groups: [] });
    expect((await frames('guest', '&limit=2')).body).toMatchObject({ nodes: [{ objectiveId: 'top' }, { objectiveId: 'left' }], groups: [{ teamId: 'two', parentId: null, objectives: 1 }] });
    t.now = before;
  });

  it('are at most 400, of days in their order, for readers', async () => {
    const refused = async (query: string): Promise<unknown> => {
      const answer = await frames('ann', query);
      return [...(codeOf(answer) as unknown[]), (JSON.parse(answer.text) as { readonly field?: string }).field];
    };
    expect(await refused('&interval=day&from=2025-06-01')).toEqual([422, 'too-many-frames', 'from']);
    expect(await refused('&from=2026-08-05&to=2026-08-01')).toEqual([422, 'period-reversed', 'from']);
    expect(await refused('&to=2026-02-30')).toEqual([422, 'not-a-date', 'to']);
    expect(await refused('&interval=month')).toEqual([400, 'request-invalid', undefined]);
    expect(codeOf(await get('ann', '/map/frames?cycleId=none'))).toEqual([404, 'not-found']);
    expect(codeOf(await frames('integration'))).toEqual([403, 'forbidden']);
  });
});
