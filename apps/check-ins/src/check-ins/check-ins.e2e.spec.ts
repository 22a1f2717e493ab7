import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import { ORG, World } from '../world.fixture.js';

let world: World;
beforeEach(async () => {
  world = await World.open();
  await world.settled();
});
afterEach(() => world.close());

const LIST = '/key-results/o.1/check-ins';
const items = async (as = 'ann', query = ''): Promise<Record<string, unknown>[]> => ((await world.get(`${LIST}${query}`, as)).body as { items: Record<string, unknown>[] }).items;

describe('the check-ins of a key result', () => {
  it('are told with the time they were true and the time they were learnt', async () => {
    world.at('2026-01-09T12:00:00.000Z');
    const answer = await world.checkIn({ effectiveAt: '2026-01-08', moved: 'Two workshops.' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ id: 'o.1.1', version: 1, at: '2026-01-09T12:00:00.000Z' });
    expect(answer.headers).toMatchObject({ etag: '"1"', 'cairn-position': String((answer.body as { position: number }).position) });
    expect(await items()).toEqual([
      expect.objectContaining({
        id: 'o.1.1', slot: 'o.1@2026-01-09', timeliness: 'on-time', effectiveAt: '2026-01-08T00:00:00.000Z', recordedAt: '2026-01-09T12:00:00.000Z', value: '24', noNewFigure: false,
        confidence: '0.6', saidHealth: 'on-track', moved: { text: 'Two workshops.' }, actor: 'ann', via: 'api', acknowledgements: [], version: 1,
      }),
    ]);
  });

  it('may bring no new figure, or come late', async () => {
    world.at('2026-01-13T08:00:00.000Z');
    expect((await world.post(LIST, { confidence: '0.6', saidHealth: 'on-track', noNewFigure: true }, { as: 'ann' })).status).toBe(201);
    const [found] = await items();
    expect(found).toMatchObject({ timeliness: 'late', noNewFigure: true });
    expect(found).not.toHaveProperty('value');
  });

  it('are corrected by another that takes the place; both are shown, each at its own time', async () => {
    world.at('2026-01-09T12:00:00.000Z');
    const first = await world.checkIn({ effectiveAt: '2026-01-09', next: 'Call the sites.' });
    world.at('2026-01-10T12:00:00.000Z');
    const corrected = await world.post('/check-ins/o.1.1/correct', { value: '23', effectiveAt: '2026-01-07', next: 'Call the two sites.', reason: 'One site was counted twice.' }, { as: 'ann' });
    expect(corrected.body).toMatchObject({ id: 'o.1.2', version: 2 });
    expect(await items()).toEqual([
      expect.objectContaining({ id: 'o.1.1', value: '24', supersededBy: 'o.1.2', next: { text: 'Call the sites.' }, version: 2 }),
      expect.objectContaining({ id: 'o.1.2', value: '23', supersedes: 'o.1.1', effectiveAt: '2026-01-07T00:00:00.000Z', next: { text: 'Call the two sites.' }, reason: 'One site was counted twice.' }),
    ]);
    expect(await items('ann', `?asOf=${(first.body as { position: number }).position}`)).toEqual([expect.not.objectContaining({ supersededBy: 'o.1.2' })]);
    expect((await items('ann', '?effectiveOn=2026-01-08')).map(({ id }) => id)).toEqual(['o.1.2']);
    const again = await world.post('/check-ins/o.1.1/correct', { value: '22', reason: 'Again.' }, { as: 'ann' });
    expect([again.status, again.body]).toEqual([409, expect.objectContaining({ code: 'check-in-superseded', by: 'o.1.2' })]);
  });

  it('come in pages of one moment', async () => {
    for (const value of ['24', '23', '22']) await world.checkIn({ value });
    const first = await world.get(`${LIST}?limit=2`, 'ann');
    const [, next] = /<([^>]+)>; rel="next"/.exec(first.headers['link'] as string) ?? [];
    await world.checkIn({ value: '21' });
    const second = await world.get((next ?? '').replace('/api/v1', ''), 'ann');
    expect([first, second].map(({ body }) => (body as { items: { value: string }[] }).items.map(({ value }) => value))).toEqual([['24', '23'], ['22']]);
    expect(second.headers['link']).toBeUndefined();
  });
});

describe('what is refused', () => {
  it('has a status of its own', async () => {
    const statusAndCode = async (test: ReturnType<World['checkIn']>): Promise<unknown[]> => {
      const answer = await test;
      return [answer.status, (answer.body as { code: string }).code];
    };
    expect(await statusAndCode(world.checkIn({ saidHealth: 'at-risk' }))).toEqual([422, 'answer-required']);
    expect(await statusAndCode(world.checkIn({ value: 'many' }))).toEqual([400, 'request-invalid']);
    expect(await statusAndCode(world.checkIn({ confidence: null }))).toEqual([400, 'request-invalid']);
    expect(await statusAndCode(world.checkIn({}, { as: 'bob' }))).toEqual([403, 'not-responsible']);
    expect(await statusAndCode(world.checkIn({}, { as: await world.app.key({ org: ORG, role: 'admin' }) }))).toEqual([403, 'forbidden']);
    expect(await statusAndCode(world.post('/key-results/o.9/check-ins', { noNewFigure: true }, { as: 'ann' }))).toEqual([404, 'key-result-unknown']);
    expect(await statusAndCode(world.post('/key-results/o%2F9/check-ins', { noNewFigure: true }, { as: 'ann' }))).toEqual([400, 'request-invalid']);
    expect(await statusAndCode(world.post('/check-ins/o.1.7/correct', { value: '1', reason: 'r' }, { as: 'ann' }))).toEqual([404, 'check-in-unknown']);
    expect(await statusAndCode(world.post('/check-ins/o.1.7/correct', { value: '1' }, { as: 'ann' }))).toEqual([400, 'request-invalid']);
    expect(await statusAndCode(world.checkIn({}, { as: 'ann', headers: { 'cairn-via': 'import' } }))).toEqual([403, 'forbidden']);
  });

  it('is a repeat under the same key with another body, not the repeat itself', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await world.checkIn({}, { headers });
    expect((await world.checkIn({}, { headers })).body).toEqual(first.body);
    expect((await world.checkIn({ value: '20' }, { headers })).body).toMatchObject({ code: 'idempotency-key-reused' });
    expect(await items()).toHaveLength(1);
  });

  it('is a correction of what has changed since it was seen; another check-in is no change', async () => {
    await world.checkIn();
    await world.checkIn({ value: '23' });
    const correct = (ifMatch: string) => world.post('/check-ins/o.1.1/correct', { value: '25', reason: 'Typo.' }, { as: 'ann', headers: { 'if-match': ifMatch } });
    expect((await correct('"2"')).status).toBe(412);
    expect((await correct('"1"')).status).toBe(201);
  });
});

describe('a delegate', () => {
  it('checks in for the person responsible, and both are recorded', async () => {
    await world.append('person-ann', event('delegation.granted', { delegationId: 'd', fromId: 'ann', toId: 'eve', scope: 'check-ins', from: '2026-01-01', until: '2026-01-31' }));
    expect((await world.checkIn({}, { as: 'eve' })).status).toBe(201);
    expect(await items()).toEqual([expect.objectContaining({ actor: 'eve', onBehalfOf: 'ann' })]);
  });
});

describe('what is said', () => {
  const text = 'The supplier is insolvent.';

  it('is sealed in the log', async () => {
    await world.checkIn({ inTheWay: text });
    await world.post('/check-ins/o.1.1/correct', { inTheWay: 'Somebody else.', reason: 'Names no supplier.' }, { as: 'ann' });
    const stored = await world.app.stores.history.readStored(ORG, 0);
    const bytes = stored.map(({ body }) => body).join('\n');
    expect(bytes).not.toContain('insolvent');
    expect(bytes).not.toContain('Somebody else');
    expect(bytes).toContain('Names no supplier.');
  });

  it('is for the person responsible, the owner, the team and its leads; hidden from all others', async () => {
    await world.checkIn({ inTheWay: text });
    for (const as of ['ann', 'olga', 'lee', 'bob']) expect(await items(as)).toEqual([expect.objectContaining({ inTheWay: { text } })]);
    for (const as of ['eve', 'ada', await world.app.key({ org: ORG, role: 'analyst' })]) expect(await items(as)).toEqual([expect.objectContaining({ inTheWay: { hidden: true }, value: '24' })]);
    expect((await world.get(LIST, await world.app.key({ org: ORG, role: 'auditor' }))).status).toBe(403);
  });

  it('is gone with the key of whoever said it, from the correction of another, too', async () => {
    await world.checkIn({ inTheWay: text });
    await world.append('person-ann', event('delegation.granted', { delegationId: 'd', fromId: 'ann', toId: 'bob', scope: 'check-ins', from: '2026-01-01', until: '2026-01-31' }));
    expect((await world.post('/check-ins/o.1.1/correct', { inTheWay: 'Parts are short.', reason: 'r' }, { as: 'bob' })).status).toBe(201);
    await world.app.stores.keys.personKeys.destroy([{ kind: 'person', org: ORG, personId: 'ann' }], '2026-01-05T08:00:00.000Z');
    world.at('2026-01-05T08:02:00.000Z');
    expect(await items('lee')).toEqual([expect.objectContaining({ inTheWay: { forgotten: true } }), expect.objectContaining({ inTheWay: { forgotten: true } })]);
  });

  it('is never sealed with the keys of others alone: a correction repeats no words of a third person', async () => {
    const stand = (toId: string) => event('delegation.granted', { delegationId: toId, fromId: 'ann', toId, scope: 'check-ins', from: '2026-01-01', until: '2026-01-31' });
    await world.append('person-ann', stand('bob'), stand('eve'));
    await world.checkIn({ moved: 'Two sites.', inTheWay: text });
    await world.post('/check-ins/o.1.1/correct', { inTheWay: 'Parts.', reason: 'r' }, { as: 'bob' });
    await world.post('/check-ins/o.1.2/correct', { moved: 'Three sites.', inTheWay: 'Time.', reason: 'r' }, { as: 'eve' });
    const commits = await world.app.stores.history.readStream(ORG, 'check-ins-o.1', 2);
    const changes = commits.flatMap(({ events }) => events.flatMap(({ data }) => data['changes'] as { field: string; from?: { keys: string[] }; to: { keys: string[] } }[]));
    expect(changes.map(({ field, from, to }) => [field, from?.keys.length, to.keys.length])).toEqual([['moved', 2, 2], ['inTheWay', undefined, 2]]);
  });
});

describe('acknowledging', () => {
  const acknowledge = (body: object, as: string) => world.post('/check-ins/o.1.1/acknowledge', body, { as });

  it('is for the lead, and read by the team', async () => {
    await world.checkIn();
    expect((await acknowledge({ how: 'thanks' }, 'bob')).status).toBe(403);
    expect((await acknowledge({ how: 'question' }, 'lee')).body).toMatchObject({ code: 'text-required' });
    expect((await acknowledge({ how: 'maybe' }, 'lee')).status).toBe(400);
    const answer = await acknowledge({ how: 'question', text: 'What would help?' }, 'lee');
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ id: 'o.1.1', version: 2 })]);
    expect((await items('ann'))[0]?.['acknowledgements']).toEqual([{ actor: 'lee', at: '2026-01-05T08:00:00.000Z', how: 'question', text: { text: 'What would help?' } }]);
    expect((await items('eve'))[0]?.['acknowledgements']).toEqual([expect.objectContaining({ how: 'question', text: { hidden: true } })]);
  });

  it('seals what is said with the keys of both, so that either erasure forgets it', async () => {
    await world.checkIn();
    await acknowledge({ how: 'thanks', text: 'Well carried, Ann.' }, 'lee');
    const [{ events: [event] = [] } = {}] = await world.app.stores.history.readStream(ORG, 'check-ins-o.1', 1);
    expect(event?.data['text']).toMatchObject({ keys: [expect.any(String), expect.any(String)] });
    await world.app.stores.keys.personKeys.destroy([{ kind: 'person', org: ORG, personId: 'ann' }], '2026-01-05T09:00:00.000Z');
    expect((await items('lee'))[0]?.['acknowledgements']).toEqual([expect.objectContaining({ how: 'thanks', text: { forgotten: true } })]);
  });
});

describe('a restricted objective', () => {
  it('is not there for those outside, admins included: like one that never was', async () => {
    await world.checkIn();
    await world.append('objective-o', event('objective.restricted', { objectiveId: 'o', cycleId: 'q', teamId: 't', audience: { personIds: ['ann'], teamIds: [] }, reason: 'Not announced.' }));
    const problem = async (test: PromiseLike<{ status: number; body: unknown }>) => {
      const { status, body } = await test;
      const { instance: _instance, ...rest } = body as Record<string, unknown>;
      return { status, ...rest };
    };
    const unknown = await problem(world.get('/key-results/x.1/check-ins', 'ada'));
    expect(unknown).toMatchObject({ status: 404, code: 'key-result-unknown' });
    expect(await problem(world.get(LIST, 'ada'))).toEqual(unknown);
    expect(await problem(world.get(`${LIST}?asOf=2026-01-04`, 'ada'))).toEqual(unknown);
    expect(await problem(world.get('/slots?keyResultId=o.1', 'lee'))).toEqual(unknown);
    expect(await problem(world.checkIn({}, { as: 'lee' }))).toEqual(unknown);
    expect(await problem(world.post('/check-ins/o.1.1/acknowledge', { how: 'thanks' }, { as: 'lee' }))).toEqual(unknown);
    expect((await world.get('/check-ins/due?teamId=t', 'lee')).body).toEqual({ items: [] });
    expect(await items('ann')).toHaveLength(1);
    expect((await world.checkIn()).status).toBe(201);
  });
});

describe('a batch', () => {
  const item = (keyResultId: string, more: object = {}) => ({ keyResultId, value: '24', confidence: '0.6', saidHealth: 'on-track', ...more });
  const batch = (...all: object[]) => world.post('/check-ins', { items: all }, { as: 'ann', headers: { 'idempotency-key': 'monday' } });

  it('is no transaction: each item has an answer of its own, and the same one when it is sent again', async () => {
    const all = [item('o.1'), item('o.9'), item('o.1', { saidHealth: 'off-track' }), item('o.1', { value: '23' })];
    const answer = await batch(...all);
    expect(answer.status).toBe(200);
    expect((answer.body as { results: unknown }).results).toEqual([
      { index: 0, status: 201, id: 'o.1.1', position: expect.any(Number), version: 1 },
      { index: 1, status: 404, code: 'key-result-unknown', title: expect.any(String), field: 'keyResultId' },
      { index: 2, status: 422, code: 'answer-required', title: expect.any(String), field: 'inTheWay' },
      { index: 3, status: 201, id: 'o.1.2', position: expect.any(Number), version: 2 },
    ]);
    expect((await batch(...all)).body).toEqual(answer.body);
    expect(await items()).toHaveLength(2);
  });

  it('takes 1 to 100 whole items', async () => {
    expect((await batch()).status).toBe(400);
    expect((await batch(...Array.from({ length: 101 }, () => item('o.1')))).status).toBe(400);
    expect((await batch({ value: '24' })).status).toBe(400);
  });
});
