import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultOfRefusal, send, type Answer } from './door.fixture.js';
import type { Ids } from './place.fixture.js';
import { isRead, requestOf } from './request.fixture.js';
import { ROLES } from './roles.fixture.js';
import type { Sample } from './samples.fixture.js';
import { BESIDE_THE_API, servedRoutes, type ServedRoute } from './served-routes.fixture.js';
import { World } from './world.fixture.js';

/** Bear no id of an organization, or nothing but its own. */
const PUBLIC = ['GET /health/live', 'GET /health/ready', 'GET /api/v1/history/asyncapi', 'GET /api/v1/history/catalog', 'GET /api/v1/history/schemas/{type}/{version}'];

let world: World;
let routes: readonly ServedRoute[];

beforeAll(async () => {
  world = await World.open();
  routes = await servedRoutes(world.t.url);
});
afterAll(() => world.close());

/** What of B is in an answer and was not in the request. */
function leakIn({ text }: Answer, asked: string): string | undefined {
  const { words, own, elsewhere, restricted } = world.b;
  const named: readonly unknown[] = [own, elsewhere, restricted, words].flatMap((each): readonly unknown[] => Object.values(each));
  return [world.b.org, ...named.filter((each) => typeof each === 'string')].find((each) => text.includes(each) && !asked.includes(each));
}

/** The sample with what is in its address of one organization and what is in its body of another. */
function mixed({ body, ...sample }: Sample, bodyOf: Ids): Sample {
  return { ...sample, ...(body && { body: () => body(bodyOf) }) };
}

interface Crossing {
  readonly route: string;
  readonly sample: Sample;
  readonly ids: Ids;
}

/** Requests of A that name things of B: in the address, in the body, in both. Left out are those that name nothing. */
function crossings(): readonly Crossing[] {
  const { a, b } = world;
  const all = routes.flatMap(({ route, sample }) => [
    { route, sample, ids: b.own },
    { route, sample, ids: b.restricted },
    { route, sample: mixed(sample, a.own), ids: b.own },
    { route, sample: mixed(sample, b.own), ids: a.own },
  ]);
  return all.filter(({ route, sample, ids }) => JSON.stringify(requestOf(route, sample, ids)) !== JSON.stringify(requestOf(route, sample, a.own)));
}

/** A list about things that are not there is empty; all else is not there. */
function faultOf(route: string, answer: Answer): string | undefined {
  if (!isRead(route) || answer.status >= 400) return /^\{"results":\[\{"index":0,"status":404/.test(answer.text) ? undefined : faultOfRefusal(answer);
  return answer.status === 200 ? undefined : `answers ${answer.status}`;
}

describe('two organizations of one product', () => {
  it('tell nothing of each other to any key that asks about its own', async () => {
    const faults: string[] = [];
    const asked = routes.filter((each) => isRead(each.route)).flatMap(({ route, sample: { query: _filters, ...all }, sample }) => [{ route, sample }, { route, sample: all }]);
    for (const { route, sample } of asked) {
      for (const role of ROLES.filter((each) => each !== 'operator')) {
        const leak = leakIn(await world.send(route, sample, { ids: world.a.own, key: world.a.keys[role] }), '');
        if (leak !== undefined) faults.push(`${role}: ${route} tells of ${leak}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('would be noticed: the keys of the other organization see what is sought', async () => {
    const { b } = world;
    const sights = routes.filter(({ route, sample }) => isRead(route) && sample.path !== undefined && !PUBLIC.includes(route));
    const seen = await Promise.all(sights.map(async ({ route, sample }) => leakIn(await world.send(route, sample, { ids: b.own, key: b.keys.admin }), '') !== undefined));
    expect(seen.filter(Boolean).length).toBeGreaterThan(12);
  });

  it('tell nothing of each other to any key, whatever is asked about', async () => {
    const faults: string[] = [];
    const before = await world.heads();
    for (const { route, sample, ids } of crossings()) {
      for (const role of isRead(route) ? (['admin', 'auditor', 'owner', 'analyst'] as const) : (['admin', 'owner', 'lead'] as const)) {
        const answer = await world.send(route, sample, { ids, key: world.a.keys[role] });
        const leak = leakIn(answer, JSON.stringify(requestOf(route, sample, ids)));
        if (leak !== undefined) faults.push(`${role}: ${route} tells of ${leak}: ${answer.text.slice(0, 300)}`);
        const fault = faultOf(route, answer);
        if (fault !== undefined) faults.push(`${role}: ${route}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
    expect(await world.heads()).toBe(before);
  });
});

describe('without a key', () => {
  it.each([
    ['no header', {}],
    ['a key that nobody has', { authorization: `Bearer cairn_${'A'.repeat(43)}` }],
    ['another scheme', { authorization: 'Basic YWRtaW46YWRtaW4=' }],
    ['an empty key', { authorization: 'Bearer ' }],
  ])('nothing is to be had but what is public: %s', async (_what, headers) => {
    const before = await world.heads();
    const answers = await Promise.all(routes.map(async ({ route, sample }) => [route, (await world.send(route, sample, { ids: world.a.own, headers })).status] as const));
    expect(answers.filter(([, status]) => status !== 401).map(([route]) => route).sort()).toEqual([...PUBLIC].sort());
    expect(await world.heads()).toBe(before);
  });

  it('measures and the document of the API tell nothing of an organization', async () => {
    for (const route of BESIDE_THE_API) {
      const answer = await send(world.t.url, { method: 'GET', path: route.replace('GET ', '') });
      expect([route, answer.status, leakIn(answer, '')]).toEqual([route, 200, undefined]);
    }
  });
});
