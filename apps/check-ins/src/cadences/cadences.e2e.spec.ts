import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { World } from '../world.fixture.js';

let world: World;
beforeEach(async () => {
  world = await World.open();
  await world.settled();
});
afterEach(() => world.close());

const weekly = { every: 'week', weekday: 4, hour: 9, inherit: 'default' };
const set = (as: string, more: object = {}, { team = 't', headers = {} } = {}) => world.put(`/cadences/${team}`, { ...weekly, ...more }, { as, headers });
const cadenceOf = async (team: string, query = '') => world.get(`/cadences/${team}${query}`, 'eve');

describe('the cadence of a team', () => {
  it('is what it inherits until it sets its own: from today, in the zone of the organization', async () => {
    const shipped = await cadenceOf('t');
    expect(shipped.body).toEqual({ teamId: 't', inForce: { every: 'week', weekday: 5, hour: 16, from: '2024-01-05', timeZone: 'UTC' }, settings: [] });
    expect(shipped.headers['etag']).toBe('"0"');

    expect((await set('bob')).status).toBe(403);
    expect((await set('lee', {}, { headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await set('lee', {}, { headers: { 'if-match': '"0"' } })).status).toBe(200);
    const own = { every: 'week', weekday: 4, hour: 9, from: '2026-01-05', timeZone: 'UTC' };
    const found = await cadenceOf('t');
    expect(found.body).toEqual({ teamId: 't', inForce: own, settings: [{ ...own, inherit: 'default', setAt: '2026-01-05T08:00:00.000Z' }] });
    expect(found.headers['etag']).toBe('"1"');
    expect((await cadenceOf('t', '?effectiveOn=2026-01-04')).body).toMatchObject({ inForce: { weekday: 5 } });

    world.at('2026-01-06T08:00:00.000Z');
    expect((await set('lee')).body).toMatchObject({ id: 't', unchanged: true });
  });

  it('is forced from above, sound, and of a team that is there', async () => {
    expect((await set('ada', { inherit: 'forced' }, { team: 'root' })).status).toBe(200);
    expect((await set('lee', { hour: 10 })).body).toMatchObject({ status: 409, code: 'cadence-forced', by: ['root'] });
    expect((await set('ada', { timeZone: 'Mars/Olympus' }, { team: 'root' })).body).toMatchObject({ status: 422, code: 'unknown-time-zone' });
    expect((await set('ada', { weekday: 8 }, { team: 'root' })).status).toBe(400);
    expect((await set('ada', {}, { team: 'nowhere' })).body).toMatchObject({ status: 404, code: 'team-unknown' });
    expect((await cadenceOf('nowhere')).status).toBe(404);
  });
});
