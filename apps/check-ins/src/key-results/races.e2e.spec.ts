import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { event } from '@cairn/contracts';
import { cycleClosed, firstSlot, missed, of } from '@cairn/rhythm/testing';
import { ORG, World } from '../world.fixture.js';

let world: World;
beforeEach(async () => {
  world = await World.open();
  await world.settled();
});
afterEach(() => world.close());

const recorded = async () => (await world.app.stores.history.readStream(ORG, 'check-ins-o.1', 0)).flatMap(({ events }) => events.map(({ data }) => data));

describe('a check-in, decided while something else happens', () => {
  it('is refused when its cycle closes', async () => {
    world.interruptOnce(() => world.append('cycle-q', cycleClosed));
    expect((await world.checkIn()).body).toMatchObject({ status: 409, code: 'cycle-closed' });
    expect(await recorded()).toEqual([]);
  });

  it('is after missed when its miss is recorded', async () => {
    world.at('2026-01-14T23:59:59.999Z');
    world.interruptOnce(() => world.append('rhythm-t', missed));
    expect((await world.checkIn({ slot: firstSlot })).status).toBe(201);
    expect(await recorded()).toMatchObject([{ slot: firstSlot, timeliness: 'after-missed' }]);
  });

  it('is decided on the streams of the new team when the objective moves, and refused to who is not responsible any more', async () => {
    await world.append('team-u', event('team.created', { teamId: 'u', name: 'Sites', kind: 'team', parentTeamId: 'root', leadId: 'eve', effectiveOn: '2026-01-01' }));
    await world.append('rhythm-u', event('check-in.missed', { ...missed.data, teamId: 'u' }));
    world.interruptOnce(() => world.append('objective-o', event('objective.moved', { objectiveId: 'o', cycleId: 'q', teamId: 't', fromTeamId: 't', toTeamId: 'u', reason: 'Merged.' })));
    expect((await world.checkIn({ slot: firstSlot })).status).toBe(201);
    expect(await recorded()).toMatchObject([{ teamId: 'u', timeliness: 'after-missed' }]);
    world.interruptOnce(() => world.append('objective-o', event('key-result.responsible-changed', { ...of, teamId: 'u', from: 'ann', to: 'bob' })));
    expect((await world.checkIn()).body).toMatchObject({ status: 403, code: 'not-responsible' });
    expect((await world.checkIn({}, { as: 'bob' })).status).toBe(201);
  });
});

describe('a miss, decided while the check-in comes after all', () => {
  it('is not recorded', async () => {
    world.at('2026-01-15T00:00:00.000Z');
    world.interruptOnce(() => world.checkIn({ slot: firstSlot }));
    expect((await world.post('/rhythm/sweep', {}, { as: 'ada' })).body).toMatchObject({ missed: 0 });
    expect(await world.app.stores.history.readStream(ORG, 'rhythm-t', 0)).toEqual([]);
    expect(await recorded()).toHaveLength(1);
  });
});
