import { event } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, problemIn } from '../edge/requests.fixture.js';
import { activated, checkedIn, closing, committed, draft, measure, openWorld, type World } from '../objectives/goals-world.fixture.js';

const reason = 'The market moved.';
let world: World;
beforeAll(async () => {
  world = await openWorld({ limits: 'enforce', keyResultsAtLeast: 1, keyResultsAtMost: 2, keyResultsPerPerson: 40 });
});
afterAll(() => world.t.close());

const add = (objectiveId: string, more: object) => world.as.ann('post', `/objectives/${objectiveId}/key-results`, { ...measure, ...more });
const read = async (keyResultId: string): Promise<Record<string, unknown>> => bodyOf(await world.now(`/key-results/${keyResultId}`));

describe('key results', () => {
  it('are numbered with the initiatives of their objective, and due with the cycle', async () => {
    const { objectiveId, keyResultId } = await draft(world);
    expect(keyResultId).toBe(`${objectiveId}.1`);
    expect(bodyOf(await world.as.ben('post', `/key-results/${keyResultId}/initiatives`, { title: 'Parts', ownerId: 'ben' }))).toMatchObject({ id: `${objectiveId}.2` });
    const milestone = { type: 'milestone', title: 'Open', start: null, target: null, unit: null, steps: [{ stepId: 'a', title: 'Lease', weight: '1' }] };
    const made = await add(objectiveId, milestone);
    expect([made.status, bodyOf(made)]).toMatchObject([201, { id: `${objectiveId}.3` }]);
    expect(await read(`${objectiveId}.3`)).toMatchObject({ plan: { type: 'milestone', due: '2026-12-31', steps: milestone.steps }, standing: 'open', figures: { value: null, health: 'pending' }, initiatives: [] });
    expect(problemIn(await add(objectiveId, {}))).toMatchObject({ status: 422, code: 'limit-exceeded', field: 'keyResults' });
  });

  it('are refused where they could not be measured', async () => {
    const { objectiveId } = await draft(world);
    expect(problemIn(await add(objectiveId, { target: '30' }))).toMatchObject({ status: 422, code: 'start-equals-target' });
    expect(problemIn(await add(objectiveId, { target: null }))).toMatchObject({ status: 422, code: 'plan-incomplete', field: 'target' });
    expect(problemIn(await add(objectiveId, { target: '1e3', steps: [{ stepId: 'a' }] }))).toMatchObject({ status: 400, errors: [{ field: '/target' }, { field: '/steps/0/title' }, { field: '/steps/0/weight' }] });
    expect(problemIn(await add(objectiveId, { responsibleId: 'nobody' }))).toMatchObject({ status: 404, code: 'person-unknown' });
    expect((await world.as.mia('post', `/objectives/${objectiveId}/key-results`, measure)).status).toBe(403);
    expect(problemIn(await world.as.ann('get', '/key-results/none'))).toMatchObject({ status: 404, code: 'key-result-unknown' });
    expect(problemIn(await world.as.ann('patch', `/key-results/${objectiveId}.9`, { target: '1' }))).toMatchObject({ status: 404, code: 'key-result-unknown' });
    expect((await world.as.ann('get', '/key-results/a%20b')).status).toBe(400);
  });

  it('change plan and person in one commit; null takes away', async () => {
    const { keyResultId } = await draft(world);
    const changed = bodyOf<{ eventIds: string[] }>(await world.as.ann('patch', `/key-results/${keyResultId}`, { unit: null, target: '10', responsibleId: 'ann' }));
    expect(changed.eventIds).toHaveLength(2);
    const { plan, responsibleId } = await read(keyResultId);
    expect([plan, responsibleId]).toEqual([{ title: measure.title, type: 'decrease', due: '2026-12-31', start: '30', target: '10' }, 'ann']);
    expect((await world.as.ann('patch', `/key-results/${keyResultId}`, { title: null })).status).toBe(400);
  });

  it('are replaced by one that names them', async () => {
    const { objectiveId, keyResultId } = await draft(world);
    const replaced = bodyOf(await world.as.ann('post', `/key-results/${keyResultId}/replace`, { by: { ...measure, title: 'Hours to repair' }, reason }));
    expect(replaced).toMatchObject({ id: `${objectiveId}.2` });
    expect(await read(`${objectiveId}.2`)).toMatchObject({ replacesId: keyResultId });
    expect(await read(keyResultId)).toMatchObject({ standing: 'cancelled', replacedById: `${objectiveId}.2`, cancelled: { reason } });
    expect(problemIn(await world.as.ann('post', `/key-results/${keyResultId}/cancel`, { reason }))).toMatchObject({ status: 409, code: 'key-result-state' });
  });
});

describe('initiatives', () => {
  it('are planned by the team, started, finished and dropped', async () => {
    const { keyResultId } = await draft(world);
    const plan = (body: object, send = world.as.ben) => send('post', `/key-results/${keyResultId}/initiatives`, { title: 'Parts', ownerId: 'ben', ...body });
    expect((await plan({}, world.as.mia)).status).toBe(403);
    const { id } = bodyOf<{ id: string }>(await plan({ start: '2026-10-05', due: '2026-11-01', helpingTeamIds: ['lab'] }));
    const { id: child } = bodyOf<{ id: string }>(await plan({ parentId: id, ownerId: 'mia' }));
    expect(problemIn(await plan({ start: '2026-11-02', due: '2026-11-01' }))).toMatchObject({ status: 422, code: 'period-reversed' });
    expect(problemIn(await plan({ helpingTeamIds: ['nowhere'] }))).toMatchObject({ status: 404, code: 'team-unknown', field: 'helpingTeamIds' });
    expect((await world.as.mia('patch', `/initiatives/${child}`, { title: 'Mine to change' })).status).toBe(200);
    expect((await world.as.mia('post', `/initiatives/${id}/start`)).status).toBe(403);
    bodyOf(await world.as.ben('post', `/initiatives/${id}/start`));
    bodyOf(await world.as.ben('patch', `/initiatives/${id}`, { due: null }));
    bodyOf(await world.as.ben('post', `/initiatives/${id}/finish`));
    bodyOf(await world.as.ben('post', `/initiatives/${child}/drop`, { reason }));
    const { items } = bodyOf<{ items: object[] }>(await world.now(`/key-results/${keyResultId}/initiatives`));
    expect(items).toMatchObject([{ initiativeId: id, state: 'done', start: '2026-10-05', helpingTeamIds: ['lab'] }, { initiativeId: child, state: 'dropped', droppedReason: reason, title: 'Mine to change' }]);
    expect(items[0]).not.toHaveProperty('due');
    expect(problemIn(await world.as.ben('post', `/initiatives/${id}/start`))).toMatchObject({ status: 409, code: 'initiative-state' });
    expect(problemIn(await world.as.ben('post', `/initiatives/${keyResultId.replace('.1', '.9')}/start`))).toMatchObject({ status: 404, code: 'initiative-unknown' });
  });
});

describe('in a running cycle', () => {
  it('a goalpost moves with a reason and a direction, a kept range is scored by its slots, a baseline captured', async () => {
    const { objectiveId, keyResultId } = await draft(world);
    const { id: kept } = bodyOf<{ id: string }>(await add(objectiveId, { type: 'at-least', start: null, target: null, low: '90', mode: 'kept', due: '2026-10-16' }));
    bodyOf(await world.as.ann('post', `/objectives/${objectiveId}/commit`, {}));
    const looking = await draft(world);
    const { id: found } = bodyOf<{ id: string }>(await add(looking.objectiveId, { type: 'baseline', start: null, target: null }));
    bodyOf(await world.as.ann('post', `/objectives/${looking.objectiveId}/commit`, {}));
    await world.append('cycle-q4', activated);

    await world.append(`check-ins-${keyResultId}`, checkedIn(keyResultId, '21'));
    expect(problemIn(await world.as.ann('patch', `/key-results/${keyResultId}`, { target: '15' }))).toMatchObject({ status: 422, code: 'reason-required', field: 'reason' });
    bodyOf(await world.as.ann('patch', `/key-results/${keyResultId}`, { target: '15', reason }));
    const history = bodyOf<{ items: { type: string; data: object }[] }>(await world.now(`/objectives/${objectiveId}/history`)).items;
    expect(history.at(-1)).toMatchObject({ type: 'key-result.goalpost-moved', data: { direction: 'eased', progressBefore: '0.5000', progressAfter: '0.6000' } });
    expect((await world.as.ann('post', `/key-results/${found}/capture`, { value: 'seven' })).status).toBe(400);
    bodyOf(await world.as.ann('post', `/key-results/${found}/capture`, { value: '7' }));
    expect(await read(found)).toMatchObject({ captured: { value: '7' }, standing: 'closed', figures: { outcome: 'captured' } });

    const slots = ['2026-10-09', '2026-10-16'].map((day, n) => event('check-in.recorded', { ...checkedIn(kept, n === 0 ? '95' : '80', n + 1).data, slot: `${kept}@${day}` } as never));
    for (const slot of slots) await world.append(`check-ins-${kept}`, slot);
    world.t.now = Date.parse('2026-12-31T02:00:00.000Z');
    await world.append('cycle-q4', closing);
    bodyOf(await world.as.ann('post', `/key-results/${kept}/score`, {}));
    expect(await read(kept)).toMatchObject({ score: { proposed: '0.5000', given: '0.5000' } });
  });

  it('nobody commits to more than an enforced limit allows', async () => {
    const strict = await openWorld({ limits: 'enforce', keyResultsAtLeast: 1, objectivesPerOwner: 1, keyResultsPerPerson: 2 });
    try {
      await committed(strict);
      await strict.now('/objectives');
      const { objectiveId } = await draft(strict);
      await strict.now('/objectives');
      expect(problemIn(await strict.as.ann('post', `/objectives/${objectiveId}/commit`, {}))).toMatchObject({ status: 422, code: 'limit-exceeded', field: 'ownerId', count: 2 });
      expect(problemIn(await strict.as.ann('post', `/objectives/${objectiveId}/key-results`, measure))).toMatchObject({ status: 422, code: 'limit-exceeded', field: 'responsibleId', count: 3 });
    } finally {
      await strict.t.close();
    }
  });
});
