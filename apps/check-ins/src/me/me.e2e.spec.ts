import { event } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ORG, World } from '../world.fixture.js';
import type { MeDto } from './me.dto.js';

let world: World;
const me = async (as: string): Promise<MeDto> => (await world.get('/me', as)).body as MeDto;

beforeAll(async () => {
  world = await World.open();
  await world.append('person-eve', event('role.granted', { personId: 'eve', role: 'champion', teamId: 'root' }));
  await world.app.stores.state.directory.put({ org: ORG, personId: 'lee', name: 'Lee Lin', email: 'lee@example.test', createdAt: '2026-01-01T00:00:00.000Z' });
  for (const role of ['viewer', 'integration', undefined]) world.keys.set(role ?? 'bare', await world.app.key({ org: ORG, ...(role !== undefined && { role }) }));
});
afterAll(() => world.close());

describe('whoever asks who they are', () => {
  it('learns name, place and organization', async () => {
    expect(await me('lee')).toMatchObject({
      personId: 'lee', name: 'Lee Lin', email: 'lee@example.test', keyRole: null, roles: [], rights: ['okrs:read'], organizationId: ORG,
      organization: { timeZone: 'UTC' }, clock: '2026-01-05T08:00:00.000Z', headPosition: (await world.app.stores.history.head(ORG)).position,
    });
  });

  it('learns what may be done everywhere, and what in a team', async () => {
    expect((await me('ada')).rights).toEqual(expect.arrayContaining(['okrs:read', 'keys:manage', 'imports:run', 'history:read']));
    expect((await me('lee')).teams).toEqual([expect.objectContaining({ teamId: 't', name: 'Repairs', leads: true, member: false, rights: expect.arrayContaining(['objectives:write', 'slots:excuse']) })]);
    const [bob] = (await me('bob')).teams;
    expect(bob).toMatchObject({ leads: false, member: true, rights: expect.arrayContaining(['drafts:write']) });
    expect(bob?.rights).not.toContain('objectives:write');
    const eve = await me('eve');
    expect([eve.roles, eve.teams]).toEqual([[{ role: 'champion', teamId: 'root' }], [expect.objectContaining({ teamId: 'root', leads: false, member: false, rights: expect.arrayContaining(['cycles:manage']) })]]);
    expect(eve.rights).toEqual(['okrs:read']);
  });

  it('is told so as a key that is nobody’s', async () => {
    expect(await me('viewer')).toMatchObject({ personId: null, keyRole: 'viewer', roles: [], teams: [], rights: ['okrs:read'] });
    expect((await me('integration')).rights).toEqual(['exports:read']);
    expect(await me('bare')).toMatchObject({ keyRole: null, rights: [] });
  });
});
