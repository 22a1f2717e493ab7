import { CairnError, event } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, commitsOf, problemIn } from '../edge/requests.fixture.js';
import { activated, beforeAppendTo, checkedIn, committed, draft, measure, openWorld, ORG, type World } from './goals-world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.t.close());

describe('a type change and the first check-in', () => {
  it('cannot both happen: what a value means is fixed from then on', async () => {
    const { objectiveId, keyResultId } = await draft(world);
    beforeAppendTo(world, `objective-${objectiveId}`, () => world.append(`check-ins-${keyResultId}`, checkedIn(keyResultId, '21')));
    expect(problemIn(await world.as.ann('patch', `/key-results/${keyResultId}`, { unit: 'hours' }))).toMatchObject({ status: 409, code: 'fixed-by-check-in', field: 'unit' });
    expect((await world.as.ann('patch', `/key-results/${keyResultId}`, { title: 'Days from call to repair' })).status).toBe(200);
  });
});

describe('a cancellation', () => {
  it('keeps the progress of a check-in that came just before it', async () => {
    const { objectiveId, keyResultId } = await committed(world);
    beforeAppendTo(world, `objective-${objectiveId}`, () => world.append(`check-ins-${keyResultId}`, checkedIn(keyResultId, '21')));
    bodyOf(await world.as.ann('post', `/objectives/${objectiveId}/cancel`, { reason: 'Sold.' }));
    expect(bodyOf(await world.now(`/objectives/${objectiveId}`))).toMatchObject({ cancelled: { progress: '0.5000' } });
  });

  it('knows the key result that was added while it was decided, and its check-ins', async () => {
    const { objectiveId, keyResultId } = await committed(world);
    const added = `${objectiveId}.2`;
    beforeAppendTo(world, `objective-${objectiveId}`, async () => {
      const ids = { objectiveId, cycleId: 'q4', teamId: 'service', keyResultId: added };
      await world.append(`objective-${objectiveId}`, event('key-result.added', { ...ids, ...measure, type: 'decrease', due: '2026-12-31' }));
      await world.append(`check-ins-${added}`, checkedIn(added, '12'));
    });
    bodyOf(await world.as.ann('post', `/objectives/${objectiveId}/cancel`, { reason: 'Sold.' }));
    expect(bodyOf(await world.now(`/objectives/${objectiveId}`))).toMatchObject({ cancelled: { progress: '0.5000' }, keyResultIds: [keyResultId, added] });
  });
});

describe('a carry-over', () => {
  it('that broke off between its two commits is completed by trying again', async () => {
    const { objectiveId } = await committed(world);
    const unknown = new CairnError('Nobody knows.', { code: 'append-outcome-unknown', retriable: true });
    beforeAppendTo(world, `objective-${objectiveId}`, () => Promise.reject(unknown));
    const carry = () => world.as.ann('post', `/objectives/${objectiveId}/carry-over`, { toCycleId: 'q1' });
    expect((await carry()).status).toBe(503);
    const { id } = bodyOf<{ id: string }>(await carry());
    expect(bodyOf(await world.now(`/objectives/${objectiveId}`))).toMatchObject({ carriedTo: { objectiveId: id } });
    expect(bodyOf(await carry())).toMatchObject({ id, unchanged: true });
    expect(bodyOf<{ items: unknown[] }>(await world.now('/objectives?cycleId=q1')).items).toHaveLength(1);
  });
});

describe('an edit and the activation of its cycle', () => {
  it('follow one another: an edit after it needs its reason', async () => {
    const { objectiveId } = await committed(world);
    const later = await openWorld();
    try {
      const goal = await committed(later);
      beforeAppendTo(later, `objective-${goal.objectiveId}`, () => later.append('cycle-q4', activated));
      expect(problemIn(await later.as.ann('patch', `/objectives/${goal.objectiveId}`, { title: 'Late' }))).toMatchObject({ status: 422, code: 'reason-required' });
    } finally {
      await later.t.close();
    }
    const [edit, activate] = await Promise.all([world.as.ann('patch', `/objectives/${objectiveId}`, { title: 'At once' }), world.as.admin('post', '/cycles/q4/activate', {})]);
    expect(activate.status).toBe(200);
    const commits = await commitsOf(world.t, ORG);
    const at = (type: string): number => commits.findIndex(({ events }) => events.some((each) => each.type === type));
    if (edit.status === 200) expect(at('objective.reworded')).toBeLessThan(at('cycle.activated'));
    else expect(problemIn(edit)).toMatchObject({ status: 422, code: 'reason-required' });
  });
});
