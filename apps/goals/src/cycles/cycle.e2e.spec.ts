import { event, type NewEvent } from '@cairn/contracts';
import { founded, TestApplication } from '@cairn/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, commitsOf, problemIn, sender, type Send } from '../edge/requests.fixture.js';
import { checkIn } from '../objectives/goal.fixture.js';
import { goals } from '../service.js';

const ORG = 'org-cycles';
const [YEAR, Q4] = ['019aa3e0-4000-7000-8000-000000000001', '019aa3e0-4000-7000-8000-000000000002'];
const days = { start: '2026-10-01', end: '2026-12-31' };

let t: TestApplication;
let admin: Send;
let worker: Send;

beforeAll(async () => {
  t = await TestApplication.open([goals]);
  await t.append(ORG, 'organization', event('organization.created', founded()));
  for (const personId of ['boss', 'worker', 'ann']) await t.append(ORG, `person-${personId}`, event('person.added', { personId }));
  [admin, worker] = [sender(t, await t.key({ org: ORG, personId: 'boss', role: 'admin' })), sender(t, await t.key({ org: ORG, personId: 'worker' }))];
});
afterAll(() => t.close());

const now = async (path: string, send = admin): Promise<ReturnType<Send>> => send('get', path).set('cairn-min-position', String((await t.stores.history.head(ORG)).position));

/** An objective of a cycle with its first key result. */
function goal(objectiveId: string, cycleId = Q4) {
  const ofGoal = { objectiveId, cycleId, teamId: 'service' };
  const plan = { type: 'decrease', unit: 'days', start: '30', due: '2026-12-31', responsibleId: 'ben' } as const;
  const append = (...events: readonly NewEvent[]): Promise<number> => t.append(ORG, `objective-${objectiveId}`, ...events);
  return {
    ofGoal,
    append,
    created: event('objective.created', { ...ofGoal, as: 'draft', title: 'Clinics recommend us', ownerId: 'ann', kind: 'aspirational', tags: [] }),
    added: (n: number) => event('key-result.added', { ...ofGoal, keyResultId: `${objectiveId}.${n}`, title: `Days to repair ${n}`, target: '12', ...plan }),
    committed: event('objective.committed', { ...ofGoal, readVersion: 1 }),
  };
}

describe('cycles', () => {
  it('are drafted, also after another one, and changed by one commit', async () => {
    const year = { cycleId: YEAR, name: '2026', kind: 'annual', start: '2026-01-01', end: '2026-12-31', policy: { requireRationale: true, limits: null }, keyDates: { reviewFrom: '2026-07-01' } };
    expect(bodyOf(await admin('post', '/cycles', year))).toMatchObject({ id: YEAR, version: 1 });
    expect((await admin('post', '/cycles', { cycleId: Q4, name: 'Q4', kind: 'quarter', ...days, parentCycleId: YEAR, from: YEAR, keyDates: { reviewFrom: '2026-11-16' } })).status).toBe(201);
    const changed = await admin('patch', `/cycles/${Q4}`, { name: '2026 Q4', keyDates: { reviewFrom: null, commitBy: '2026-09-25' }, policy: { objectivesPerOwner: 1, requireRationale: null } });
    expect(bodyOf<{ eventIds: string[] }>(changed).eventIds).toHaveLength(2);
    const read = await now(`/cycles/${Q4}`, worker);
    const wanted = { cycleId: Q4, name: '2026 Q4', kind: 'quarter', ...days, parentCycleId: YEAR, fromCycleId: YEAR, keyDates: { commitBy: '2026-09-25' }, policy: { objectivesPerOwner: 1 }, policyVersion: 2, state: 'draft' };
    expect([read.headers['etag'], bodyOf(read)]).toEqual(['"2"', wanted]);
    expect((await admin('patch', `/cycles/${Q4}`, { name: 'Late' }).set('if-match', '"1"')).status).toBe(412);
    expect(bodyOf(await admin('get', `/cycles?state=draft&parentCycleId=${YEAR}`))).toEqual({ items: [wanted] });
    expect(bodyOf(await admin('get', '/cycles?state=active'))).toEqual({ items: [] });
  });

  it('tell what is not ready, drift from their baseline once active, and end', async () => {
    const [kept, added, dropped, draft] = [goal('kept'), goal('added'), goal('dropped'), goal('draft')];
    await kept.append(kept.created, kept.added(1), kept.added(2), kept.committed);
    await dropped.append(dropped.created, dropped.added(1), dropped.committed);
    await draft.append(draft.created);
    expect((await admin('post', `/cycles/${Q4}/start-planning`)).status).toBe(200);
    expect(bodyOf(await now(`/cycles/${Q4}/readiness`))).toEqual({
      cycleId: Q4,
      committed: 2,
      drafts: 1,
      ready: false,
      items: [
        { rule: 'not-committed', objectiveId: 'draft' },
        { rule: 'no-key-results', objectiveId: 'draft', count: 0, limit: 2, enforced: false },
        { rule: 'too-few-key-results', objectiveId: 'dropped', count: 1, limit: 2, enforced: false },
        { rule: 'too-many-objectives', personId: 'ann', count: 3, limit: 1, enforced: false },
      ],
    });
    expect(bodyOf(await admin('get', `/cycles/${Q4}/baseline-drift`))).toEqual({ cycleId: Q4, items: [] });

    const { position: baselinePosition } = bodyOf<{ position: number }>(await admin('post', `/cycles/${Q4}/activate`));
    const activated = (await commitsOf(t, ORG))[baselinePosition - 1]?.events[0];
    expect(activated).toMatchObject({ type: 'cycle.activated', data: { countedAt: baselinePosition - 1, objectives: 2, keyResults: 3 } });
    expect(bodyOf(await now(`/cycles/${Q4}/baseline-drift`))).toMatchObject({ baselinePosition, items: [] });

    const moved = { baselinePosition, direction: 'eased', progressBefore: '0.0000', progressAfter: '0.0000', reason: 'Later.' } as const;
    await kept.append(event('key-result.goalpost-moved', { ...kept.ofGoal, keyResultId: 'kept.1', ...moved, changes: [{ field: 'target', from: '12', to: '15' }] }), kept.added(3));
    await kept.append(event('objective.moved', { ...kept.ofGoal, fromTeamId: 'service', toTeamId: 'sales', reason: 'Sold there.' }));
    const lost = await dropped.append(event('objective.cancelled', { ...dropped.ofGoal, reason: 'Sold.' }));
    const joined = await added.append(added.created, added.added(1), added.committed);
    await added.append(event('objective.reworded', { ...added.ofGoal, changes: [{ field: 'title', from: 'Clinics recommend us', to: 'Clinics love us' }], reason: 'Shorter.' }));
    const { items } = bodyOf<{ items: object[] }>(await now(`/cycles/${Q4}/baseline-drift`));
    const at = expect.any(String);
    expect(items).toEqual([
      { kind: 'added', objectiveId: 'added', position: joined, at },
      { kind: 'reworded', objectiveId: 'added', changes: [{ field: 'title', from: 'Clinics recommend us', to: 'Clinics love us' }] },
      { kind: 'dropped', objectiveId: 'dropped', position: lost, at, reason: 'Sold.' },
      { kind: 'moved', objectiveId: 'kept', changes: [{ field: 'teamId', from: 'service', to: 'sales' }] },
      { kind: 're-targeted', objectiveId: 'kept', keyResultId: 'kept.1', changes: [{ field: 'target', from: '12', to: '15' }] },
      { kind: 'added', objectiveId: 'kept', keyResultId: 'kept.3', position: lost - 2, at },
    ]);
    expect(bodyOf(await admin('get', `/cycles/${Q4}/baseline-drift?asOf=${baselinePosition}`))).toMatchObject({ items: [] });

    await kept.append(event('objective.restricted', { ...kept.ofGoal, audience: { personIds: ['boss'], teamIds: [] }, reason: 'Secret.' }));
    expect(JSON.stringify(bodyOf(await now(`/cycles/${Q4}/baseline-drift`, worker)))).not.toContain('kept');
    expect(JSON.stringify(bodyOf(await now(`/cycles/${Q4}/readiness`, worker)))).not.toContain('kept');
    expect(JSON.stringify(bodyOf(await worker('get', `/cycles/${Q4}/baseline-drift?asOf=${joined}`)))).not.toContain('kept');

    expect(problemIn(await admin('patch', `/cycles/${Q4}`, { end: '2026-12-30' }))).toMatchObject({ status: 422, code: 'reason-required', field: 'reason' });
    expect((await admin('post', `/cycles/${Q4}/start-closing`)).status).toBe(200);
    expect(problemIn(await admin('post', `/cycles/${Q4}/cancel-closing`, {}))).toMatchObject({ status: 422, code: 'reason-required' });
    expect((await admin('post', `/cycles/${Q4}/cancel-closing`, { reason: 'Too early.' })).status).toBe(200);
    expect((await admin('post', `/cycles/${Q4}/start-closing`)).status).toBe(200);
    const close = (): ReturnType<Send> => admin('post', `/cycles/${Q4}/close`).set('idempotency-key', 'close');
    const closed = bodyOf<{ position: number }>(await close());
    expect(bodyOf(await close())).toEqual(closed);
    expect((await commitsOf(t, ORG))[closed.position - 1]?.events[0]).toMatchObject({ type: 'cycle.closed', data: { objectives: 2, scored: 0 } });
    expect((await admin('post', `/cycles/${Q4}/archive`)).status).toBe(200);
    expect(bodyOf(await now(`/cycles/${Q4}`))).toMatchObject({ state: 'archived', baselinePosition });
  });

  it('go back to planning while nobody has checked in', async () => {
    const { id } = bodyOf<{ id: string }>(await admin('post', '/cycles', { name: 'Q1', kind: 'custom', start: '2027-01-01', end: '2027-02-01' }));
    const go = (step: string, body?: object): ReturnType<Send> => admin('post', `/cycles/${id}/${step}`, body);
    for (const step of ['start-planning', 'activate']) await go(step);
    expect((await go('withdraw-activation', { reason: 'The north is missing.' })).status).toBe(200);
    expect(bodyOf(await now(`/cycles/${id}`))).not.toHaveProperty('baselinePosition');
    await go('activate');
    await t.append(ORG, 'check-ins-o.1', { ...checkIn('20'), data: { ...checkIn('20').data, cycleId: id } });
    expect(problemIn(await go('withdraw-activation', { reason: 'Again.' }))).toMatchObject({ status: 409, code: 'check-ins-exist' });
  });

  it.each([
    ['post', '/cycles', { name: 'x', kind: 'quarter', ...days, policy: { paceOnTrack: '1.5' } }, '400 request-invalid'],
    ['post', '/cycles', { name: 'x', kind: 'quarter', ...days, policy: { unknown: 1 } }, '400 request-invalid'],
    ['post', '/cycles', { name: 'x', kind: 'month', ...days }, '422 kind-does-not-fit'],
    ['post', '/cycles', { name: 'x', kind: 'quarter', ...days, from: 'nowhere' }, '404 cycle-unknown'],
    ['post', '/cycles', { name: 'x', kind: 'quarter', ...days, policy: { paceOnTrack: '0.5' } }, '422 thresholds-out-of-order'],
    ['post', '/cycles', { cycleId: YEAR, name: 'x', kind: 'quarter', ...days }, '409 cycle-exists'],
    ['patch', `/cycles/${YEAR}`, { parentCycleId: Q4 }, '422 cycle-circle'],
    ['patch', `/cycles/${YEAR}`, { name: null }, '400 request-invalid'],
    ['patch', `/cycles/${YEAR}`, { policy: null }, '400 request-invalid'],
    ['post', '/cycles/a@b/activate', undefined, '404 cycle-unknown'],
    ['patch', '/cycles/nowhere', {}, '404 cycle-unknown'],
    ['post', `/cycles/${YEAR}/activate`, undefined, '409 cycle-state'],
    ['get', '/cycles/nowhere', undefined, '404 cycle-unknown'],
    ['get', '/cycles/nowhere/readiness', undefined, '404 cycle-unknown'],
    ['get', '/cycles/nowhere/baseline-drift', undefined, '404 cycle-unknown'],
  ] as const)('refuse to %s %s %j: %s', async (method, path, body, refusal) => {
    const { status, code } = problemIn(await admin(method, path, body));
    expect(`${status} ${code}`).toBe(refusal);
  });

  it('are for champions and admins', async () => {
    await t.append(ORG, 'person-ann', event('role.granted', { personId: 'ann', role: 'champion' }));
    await now('/cycles');
    const ann = sender(t, await t.key({ org: ORG, personId: 'ann' }));
    expect((await ann('patch', `/cycles/${YEAR}`, { name: 'The year' })).status).toBe(200);
    expect((await worker('patch', `/cycles/${YEAR}`, { name: 'Mine' })).status).toBe(403);
    expect((await worker('post', `/cycles/${YEAR}/start-planning`)).status).toBe(403);
  });
});
