import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isNotYetCovered, type Answer } from './door.fixture.js';
import type { Ids } from './place.fixture.js';
import { isRead, requestOf } from './request.fixture.js';
import { isAllowed, OF_A_TEAM, ROLES, type Group, type Role } from './roles.fixture.js';
import { SAMPLES, type Sample } from './samples.fixture.js';
import { servedRoutes, type ServedRoute } from './served-routes.fixture.js';
import { World } from './world.fixture.js';

/** Groups that are about the organization as a whole: the same wherever one stands. */
const EVERYWHERE: readonly Group[] = ['anybody', 'reading goals', 'reading history', 'reading exports', 'reading hints', 'reading own keys', 'knowing oneself', 'opening sealed text'];
const INSIDE: readonly Role[] = ['owner', 'partner', 'audience'];

let world: World;
let routes: readonly ServedRoute[];

beforeAll(async () => {
  world = await World.open();
  routes = await servedRoutes(world.t.url);
});
afterAll(() => world.close());

interface Knock {
  readonly role: Role;
  readonly route: string;
  readonly sample: Sample;
  readonly ids: Ids;
}

function knocks(wanted: (role: Role, group: Group) => boolean, ids: Ids): readonly Knock[] {
  return routes.flatMap(({ route, sample }) => ROLES.filter((role) => wanted(role, sample.group)).map((role) => ({ role, route, sample, ids })));
}

/** What each answer is blamed for, by a judge that knows whether the logs moved. */
async function faultsOf(all: readonly Knock[], judge: (answer: Answer, moved: boolean) => string | undefined): Promise<readonly string[]> {
  const faults: string[] = [];
  let before = await world.heads();
  for (const { role, route, sample, ids } of all) {
    const answer = await world.send(route, sample, { ids, key: world.a.keys[role] });
    const after = await world.heads();
    const fault = judge(answer, before !== after);
    before = after;
    if (fault !== undefined) faults.push(`${role}: ${route}: ${fault}`);
  }
  return faults;
}

function notRefused(answer: Answer, moved: boolean): string | undefined {
  if (moved) return `the log has moved; answered ${answer.status}`;
  return isRefusal(answer) ? undefined : `answered ${answer.status} ${answer.text.slice(0, 200)}`;
}

/** A batch is answered item by item. */
function isRefusal({ status, text }: Answer): boolean {
  if (status !== 200 || !text.startsWith('{"results":')) return status === 403 || status === 404;
  return (JSON.parse(text) as { readonly results: readonly { readonly status: number }[] }).results.every((item) => item.status === 403 || item.status === 404);
}

function notLetIn(answer: Answer): string | undefined {
  if (isNotYetCovered(answer)) return undefined;
  return isRefusal(answer) || answer.status === 401 || answer.status >= 500 ? `answered ${answer.status} ${answer.text.slice(0, 200)}` : undefined;
}

describe('who may do what', () => {
  it('has a sample of every served route, and of no other', () => {
    expect(routes.map(({ route }) => route).sort()).toEqual(Object.keys(SAMPLES).sort());
  });

  it('refuses whom the table does not name, and nothing changes', async () => {
    expect(await faultsOf(knocks((role, group) => !isAllowed(role, group), world.a.own), notRefused)).toEqual([]);
  });

  it('refuses those of one team about another', async () => {
    const ofTeam: readonly Role[] = OF_A_TEAM;
    const all = knocks((role, group) => ofTeam.includes(role) && !EVERYWHERE.includes(group), world.a.elsewhere);
    expect(await faultsOf(all, notRefused)).toEqual([]);
  });

  it('refuses those outside a restricted objective, the lead and the admin too', async () => {
    const about = ({ route, sample }: Knock): boolean => requestOf(route, sample, world.a.restricted).path !== requestOf(route, sample, world.a.own).path || wordsIn(sample, world.a.restricted) !== wordsIn(sample, world.a.own);
    const all = knocks((role) => !INSIDE.includes(role), world.a.restricted).filter((knock) => !isRead(knock.route) && about(knock));
    expect(all.length).toBeGreaterThan(300);
    expect(await faultsOf(all, notRefused)).toEqual([]);
  });

  it('refuses who has left, about what they own still', async () => {
    expect(await faultsOf(knocks((role, group) => role === 'gone' && group !== 'anybody', world.a.left), notRefused)).toEqual([]);
  });

  it('refuses a role of a team to reach beyond it', async () => {
    const { own, elsewhere } = world.a;
    const beyond: readonly Knock[] = (['teamAdmin', 'teamChampion', 'lead', 'member'] as const).flatMap((role) => [
      { role, ids: own, route: 'POST /api/v1/teams', sample: { group: 'teams', body: () => ({ name: 'A new root', kind: 'company' }) } },
      { role, ids: own, route: 'PATCH /api/v1/teams/{id}', sample: { group: 'teams', path: () => ({ id: own.leaf }), body: () => ({ parentTeamId: elsewhere.team }) } },
      { role, ids: own, route: 'POST /api/v1/roles', sample: { group: 'roles', body: () => ({ personId: own.victim, role: 'admin' }) } },
      { role, ids: own, route: 'POST /api/v1/roles', sample: { group: 'roles', body: () => ({ personId: own.victim, role: 'admin', teamId: elsewhere.team }) } },
      { role, ids: own, route: 'PATCH /api/v1/objectives/{id}', sample: { group: 'drafts', path: () => ({ id: own.draft }), body: () => ({ teamId: elsewhere.team }) } },
    ]);
    expect(await faultsOf(beyond, notRefused)).toEqual([]);
  });

  it('gives nobody a key that can do more than their own, and lets nobody speak for others', async () => {
    const { own, keys } = world.a;
    const weak = ROLES.filter((role) => role !== 'admin' && role !== 'operator');
    const keysWanted = [{ role: 'admin' }, { personId: own.admin }, { personId: own.owner, scopes: ['text'] }, { personId: own.owner, scopes: ['history:load'] }];
    const faults: string[] = [];
    for (const role of weak) {
      for (const body of keysWanted) {
        const answer = await world.send('POST /api/v1/api-keys', { group: 'keys', body: () => body }, { ids: own, key: keys[role] });
        if (answer.status !== 403) faults.push(`${role}: ${JSON.stringify(body)}: ${answer.status}`);
      }
      const headers = { 'cairn-via': 'import', 'cairn-actor': own.owner };
      const told = await world.send('POST /api/v1/objectives/{id}/commit', SAMPLES['POST /api/v1/objectives/{id}/commit'] ?? { group: 'anybody' }, { ids: own, key: keys[role], headers });
      if (told.status !== 403) faults.push(`${role}: speaks for the owner: ${told.status}`);
    }
    expect(faults).toEqual([]);
  });

  it('lets in whom the table names', async () => {
    expect(await faultsOf(knocks(isAllowed, world.a.own), notLetIn)).toEqual([]);
  });
});

function wordsIn({ body }: Sample, ids: Ids): string {
  return JSON.stringify(body?.(ids) ?? {});
}
