import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOfRefusal, isNotYetCovered, send, type Answer, type Sent } from './door.fixture.js';
import { addressOf, isRead, requestOf } from './request.fixture.js';
import type { Sample } from './samples.fixture.js';
import { servedRoutes, type ServedRoute } from './served-routes.fixture.js';
import { World } from './world.fixture.js';

const RANDOM_REQUESTS = 500;
const PUBLIC_READS = ['GET /health/live', 'GET /health/ready', 'GET /api/v1/history/asyncapi', 'GET /api/v1/history/catalog'];

let world: World;
let routes: readonly ServedRoute[];

beforeAll(async () => {
  world = await World.open();
  routes = await servedRoutes(world.t.url);
});
afterAll(() => world.close());

/** Sends with the key that may most: what is refused is refused for what it is. */
function knock({ route }: ServedRoute, sent: Omit<Sent, 'key'>): Promise<Answer> {
  return send(world.t.url, { ...sent, key: route.endsWith('/organizations') ? world.a.keys.operator : world.a.keys.admin });
}

/** Sends each route's sample, made bad. What isn't refused as it should be, or moves a log, is told. */
async function faultsOf(wanted: readonly ServedRoute[], spoil: (sent: Sent, served: ServedRoute) => readonly Omit<Sent, 'key'>[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const before = await world.heads();
  for (const served of wanted) {
    for (const sent of spoil(requestOf(served.route, served.sample, world.a.own), served)) {
      const fault = faultOfRefusal(await knock(served, sent));
      if (fault !== undefined) faults.push(`${served.route} ${decodeURI(sent.path.slice(0, 200)).slice(-60)} ${sent.body?.slice(0, 60) ?? ''}: ${fault}`);
    }
  }
  if (before !== (await world.heads())) faults.push('a log has moved');
  return faults;
}

const writes = (): readonly ServedRoute[] => routes.filter(({ route }) => !isRead(route));
const withBody = (): readonly ServedRoute[] => writes().filter(({ sample }) => sample.body !== undefined);

describe('every writing route refuses', () => {
  it.each([
    ['what is not JSON', '{"name":'],
    ['nothing that says it is JSON', ''],
    ['an array', '[]'],
    ['an array of objects', '[{}]'],
    ['a text', '"text"'],
    ['a number', '1'],
    ['a truth', 'true'],
    ['a body that is too deep', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
    ['a body of a thousand levels', `{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}`],
    ['a body that reaches for the prototype', '{"__proto__":{"a":1}}'],
  ])('%s', async (_what, body) => {
    expect(await faultsOf(withBody(), (sent) => [{ ...sent, body }])).toEqual([]);
  });

  it('fields that it does not know', async () => {
    const unknown = (body: string | undefined): string => JSON.stringify({ ...(JSON.parse(body ?? '{}') as object), walked: true });
    expect(await faultsOf(withBody(), (sent) => [{ ...sent, body: unknown(sent.body) }])).toEqual([]);
  });

  it('more than a mebibyte', async () => {
    const body = JSON.stringify({ reason: 'x'.repeat(1_048_577) });
    const answers = await Promise.all(withBody().map(async (served) => [served.route, (await knock(served, { ...requestOf(served.route, served.sample, world.a.own), body })).status] as const));
    expect(answers.filter(([, status]) => status !== 413)).toEqual([]);
  });

  it('what is not sent as JSON', async () => {
    const types = ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
    expect(await faultsOf(withBody(), (sent) => types.map((type) => ({ ...sent, headers: { 'content-type': type } })))).toEqual([]);
  });

  it('headers that say nothing', async () => {
    const headers = [{ 'if-match': '3' }, { 'idempotency-key': 'x'.repeat(201) }, { 'cairn-via': 'telepathy' }, { 'cairn-actor': world.a.own.owner }];
    expect(await faultsOf(writes(), (sent) => headers.map((each) => ({ ...sent, headers: each })))).toEqual([]);
  });
});

describe('every route refuses', () => {
  it('ids that are none', async () => {
    const bad = ['../../etc/passwd', '..', '\u0000', 'a\u0000b', 'x'.repeat(300), 'a b', 'a\nb', '\u001b[2J', '<script>', '😀', "' or 1=1"];
    const spoil = (sent: Sent, { route, sample }: ServedRoute): readonly Sent[] => {
      const [, template = ''] = route.split(' ');
      const path = sample.path?.(world.a.own) ?? {};
      return Object.keys(path).flatMap((name) => bad.map((id) => ({ ...sent, path: addressOf(template, { ...path, [name]: id }, sample.query?.(world.a.own) ?? {}) })));
    };
    expect(await faultsOf(routes, spoil)).toEqual([]);
  });

  it('addresses that can not be read', async () => {
    expect(await faultsOf(routes.filter(({ sample }) => sample.path !== undefined), (sent, { route }) => [{ ...sent, path: `${route.split(' ')[1]?.split('{')[0] ?? ''}%E0%A4%A` }])).toEqual([]);
  });

  const cursorOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['asOf', ['soon', '-1', '999999', '1e3', '2026-13-01', '2026-02-31', '2026-08-10T25:00:00Z', '9'.repeat(40), '']],
    ['effectiveOn', ['soon', '2026-02-31', '0000-01-01', '0001-01-01', '9999-12-31', '5', '2026-08-10T25:00:00Z', '']],
    ['limit', ['0', '-1', '501', '1.5', 'x', '1e9']],
    ['cursor', ['x', '!', cursorOf([]), cursorOf([-1, null, 'x']), cursorOf([1.5, null, 'x']), cursorOf(['1', null, 'x']), cursorOf([1, {}, 'x']), cursorOf([1, null, 1]), 'x'.repeat(1_001)]],
  ])('%s that is none', async (name, values) => {
    const asking = routes.filter(({ query }) => query.includes(name));
    expect(asking.length).toBeGreaterThan(8);
    expect(await faultsOf(asking, (sent) => values.map((value) => ({ ...sent, path: `${sent.path}${sent.path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}` })))).toEqual([]);
  });

  it('a page of a moment that has not come', async () => {
    const moments = routes.filter(({ query }) => query.includes('cursor') && query.includes('asOf') && !query.includes('after'));
    expect(moments.length).toBeGreaterThan(8);
    expect(await faultsOf(moments, (sent) => [{ ...sent, path: `${sent.path}${sent.path.includes('?') ? '&' : '?'}cursor=${cursorOf([999_999, null, 'x'])}` }])).toEqual([]);
  });

  it('parameters that it does not know', async () => {
    const asking = routes.filter(({ route, query }) => isRead(route) && query.length > 0);
    expect(await faultsOf(asking, (sent) => [{ ...sent, path: `${sent.path}${sent.path.includes('?') ? '&' : '?'}walked=1` }])).toEqual([]);
  });

  it('any method that it has not', async () => {
    expect(await faultsOf(routes.filter(({ route }) => !PUBLIC_READS.includes(route)), ({ path }) => [{ method: 'PROPFIND', path }])).toEqual([]);
  });
});

const strange = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', '-1', '0', '1e400', 'NaN', '2026-02-30', '0000-01-01', '9999-12-31', 'null', '__proto__', 'constructor', '\u0000'));
const anything = fc.oneof({ weight: 3, arbitrary: strange }, { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) }, { weight: 1, arbitrary: fc.constantFrom(0, -1, 1e308, Number.MAX_SAFE_INTEGER, true, null, [], {}) });

describe('random requests', () => {
  it('are answered, never with a fault of ours', async () => {
    const changes = fc.array(fc.tuple(fc.nat(30), anything), { maxLength: 3 });
    const asked = fc.record({ at: fc.nat(), fields: changes, query: fc.array(fc.tuple(fc.nat(30), strange), { maxLength: 3 }), added: fc.dictionary(strange, anything, { maxKeys: 1 }) });
    const property = fc.asyncProperty(asked, async ({ at, fields, query, added }) => {
      const served = routes[at % routes.length];
      if (served === undefined) return;
      const answer = await knock(served, disturbed(served, { fields, query, added }));
      if (answer.status >= 400 && !isNotYetCovered(answer)) expect([served.route, faultOfRefusal(answer)]).toEqual([served.route, undefined]);
    });
    await fc.assert(property, { numRuns: RANDOM_REQUESTS });
  });
});

interface Disturbance {
  readonly fields: readonly (readonly [number, unknown])[];
  readonly query: readonly (readonly [number, string])[];
  readonly added: Readonly<Record<string, unknown>>;
}

/** A sample whose body and query have something else in some places. */
function disturbed({ route, sample, query: known }: ServedRoute, { fields, query, added }: Disturbance): Omit<Sent, 'key'> {
  const ids = world.a.own;
  const body = (): object => Object.fromEntries([...Object.entries(sample.body?.(ids) ?? {}), ...fields.map(([at, value]) => [nameAt(Object.keys(sample.body?.(ids) ?? {}), at), value] as const), ...Object.entries(added)]);
  const asked: Sample = { ...sample, query: () => Object.fromEntries([...Object.entries(sample.query?.(ids) ?? {}), ...query.map(([at, value]) => [nameAt(known, at), value] as const)]), ...(sample.body && { body }) };
  return requestOf(route, asked, ids);
}

function nameAt(names: readonly string[], at: number): string {
  return names[at % Math.max(1, names.length)] ?? 'walked';
}
