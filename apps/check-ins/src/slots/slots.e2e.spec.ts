import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import { cycleClosed, firstSlot, of, secondSlot } from '@cairn/rhythm/testing';
import { ORG, World } from '../world.fixture.js';

let world: World;
beforeEach(async () => {
  world = await World.open();
  await world.settled();
});
afterEach(() => world.close());

const itemsOf = async (path: string, as = 'ann'): Promise<Record<string, unknown>[]> => ((await world.get(path, as)).body as { items: Record<string, unknown>[] }).items;
const sweep = async (as = 'ada', headers: Record<string, string> = {}) => (await world.post('/rhythm/sweep', {}, { as, headers })).body as { missed: number; code?: string };
const slotOf = async (slot: string) => (await itemsOf('/slots?keyResultId=o.1')).find((each) => each['slot'] === slot);

describe('what is due', () => {
  it('is what has an open slot, mine by default, with what was said last', async () => {
    const [first] = await itemsOf('/check-ins/due');
    expect(first).toEqual({
      keyResultId: 'o.1', objectiveId: 'o', cycleId: 'q', teamId: 't', responsibleId: 'ann', title: 'Days to repair', objectiveTitle: 'Repairs are quick', slot: firstSlot,
      dueAt: '2026-01-09T16:00:00.000Z', onTimeUntil: '2026-01-13T00:00:00.000Z', lateUntil: '2026-01-15T00:00:00.000Z', overdue: false, value: null, saidHealth: null, confidence: '0.5000',
      confidenceAssumed: true,
    });
    expect([await itemsOf('/check-ins/due', 'eve'), (await world.get('/check-ins/due', await world.app.key({ org: ORG, role: 'viewer' }))).status]).toEqual([[], 400]);

    await world.checkIn({ next: 'Call the sites.' });
    expect(await itemsOf('/check-ins/due')).toEqual([]);
    world.at('2026-01-16T17:00:00.000Z');
    const [second] = await itemsOf('/check-ins/due?personId=ann', 'lee');
    expect(second).toMatchObject({ slot: secondSlot, overdue: true, value: '24', saidHealth: 'on-track', confidence: '0.6000', confidenceAssumed: false, lastCheckInId: 'o.1.1', next: { text: 'Call the sites.' } });
    expect(await itemsOf('/check-ins/due?teamId=t', 'eve')).toEqual([{ ...second, next: { hidden: true } }]);

    await world.append('person-ann', event('delegation.granted', { delegationId: 'd', fromId: 'ann', toId: 'eve', scope: 'all', from: '2026-01-16', until: '2026-01-16' }));
    expect((await itemsOf('/check-ins/due', 'eve')).map(({ slot }) => slot)).toEqual([secondSlot]);
    await world.append('cycle-q', cycleClosed);
    expect(await itemsOf('/check-ins/due')).toEqual([]);
  });
});

describe('a slot', () => {
  it('is listed with what became of it, of a key result or a team', async () => {
    await world.checkIn();
    const all = await itemsOf('/slots?keyResultId=o.1');
    expect(all).toHaveLength(13);
    expect(all[0]).toMatchObject({ slot: firstSlot, dueOn: '2026-01-09', opensAt: '2026-01-05T08:00:00.000Z', excused: null, timeliness: 'on-time', missed: false, open: false });
    expect(await itemsOf('/slots?teamId=t&from=2026-01-10&to=2026-01-23')).toEqual(all.slice(1, 3));
    expect((await world.get('/slots', 'ann')).status).toBe(400);
    expect((await world.get('/slots?keyResultId=o.9', 'ann')).body).toMatchObject({ code: 'key-result-unknown' });
  });

  it('is excused by the lead, with a reason, once', async () => {
    const excuse = (as: string, slot = firstSlot, reason = 'Trade fair.') => world.post(`/slots/${slot}/excuse`, { reason }, { as });
    expect((await excuse('bob')).status).toBe(403);
    expect((await excuse('lee', firstSlot, ' ')).body).toMatchObject({ code: 'reason-required' });
    expect((await excuse('lee', 'o.1@2026-01-10')).body).toMatchObject({ status: 404, code: 'unknown-slot' });
    expect((await excuse('lee', 'o.1')).status).toBe(400);
    expect(await excuse('lee')).toMatchObject({ status: 200, body: { id: firstSlot } });
    expect((await excuse('lee')).body).toMatchObject({ status: 409, code: 'slot-excused' });
    expect(await slotOf(firstSlot)).toMatchObject({ excused: 'by-lead' });
    world.at('2026-01-15T00:00:00.000Z');
    expect(await sweep()).toMatchObject({ missed: 0 });
  });
});

describe('a check-in that did not come', () => {
  it('is recorded once its grace has ended, once; what comes after does not undo it', async () => {
    expect(await sweep('bob')).toMatchObject({ code: 'forbidden' });
    world.at('2026-01-14T23:59:59.999Z');
    expect(await sweep()).toMatchObject({ missed: 0 });
    world.at('2026-01-15T00:00:00.000Z');
    const swept = await Promise.all([sweep(), sweep(), sweep()]);
    expect(swept.reduce((sum, { missed }) => sum + missed, 0)).toBe(1);
    expect(await sweep()).toMatchObject({ missed: 0 });
    const [commit] = await world.app.stores.history.readStream(ORG, 'rhythm-t', 0);
    expect(commit).toMatchObject({ actor: 'system', via: 'system', events: [{ type: 'check-in.missed', data: { ...of, slot: firstSlot, due: '2026-01-09T16:00:00.000Z', responsibleId: 'ann' } }] });

    expect((await world.checkIn({ slot: firstSlot })).status).toBe(201);
    expect(await slotOf(firstSlot)).toMatchObject({ missed: true, timeliness: 'after-missed' });
    expect((await world.post(`/slots/${firstSlot}/excuse`, { reason: 'Late.' }, { as: 'lee' })).body).toMatchObject({ code: 'slot-filled' });
  });

  it('is recorded when a leave that excused it ends early, though its part was recorded before', async () => {
    await world.append('objective-o', event('key-result.added', { ...of, keyResultId: 'o.2', title: 'Second', type: 'boolean', due: '2026-03-31', responsibleId: 'bob' }));
    await world.append('person-bob', event('person.leave-registered', { personId: 'bob', from: '2026-01-09', until: '2026-01-20' }));
    world.at('2026-01-15T00:00:00.000Z');
    expect(await sweep()).toMatchObject({ missed: 1 });
    await world.append('person-bob', event('person.leave-ended', { personId: 'bob' }));
    await world.append('person-bob', event('delegation.granted', { delegationId: 'd', fromId: 'bob', toId: 'ann', scope: 'check-ins', from: '2026-01-09', until: '2026-01-09' }));
    expect(await sweep()).toMatchObject({ missed: 1 });
    expect((await world.app.stores.history.readStream(ORG, 'rhythm-t', 0)).map(({ events }) => events[0]?.data['slot'])).toEqual([firstSlot, 'o.2@2026-01-09']);
  });
});
