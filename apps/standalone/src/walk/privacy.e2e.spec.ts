import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { send } from './door.fixture.js';
import { isRead, requestOf } from './request.fixture.js';
import { isAllowed, ROLES, type Role } from './roles.fixture.js';
import type { Sample } from './samples.fixture.js';
import { servedRoutes, type ServedRoute } from './served-routes.fixture.js';
import { World } from './world.fixture.js';

const INSIDE: readonly Role[] = ['owner', 'partner', 'audience'];
/** To whom it was said: whoever is responsible, the team, its lead. The admin's key has the scope `text`, for the history alone. */
const LISTENERS: readonly Role[] = ['owner', 'lead', 'member'];
const DATASETS = ['objectives', 'key-results', 'check-ins', 'alignments'];

let world: World;
let reads: readonly ServedRoute[];
let heard: readonly Heard[];

beforeAll(async () => {
  world = await World.open();
  reads = (await servedRoutes(world.t.url)).filter(({ route }) => isRead(route));
  heard = await hear();
});
afterAll(() => world.close());

interface Heard {
  readonly role: Role;
  readonly sample: Sample;
  /** Route, and whether a time in the past was asked about. */
  readonly question: string;
  readonly request: string;
  readonly text: string;
}

/** Those who are let in nowhere have nothing to hear. */
const ASKING = ROLES.filter((role) => role !== 'gone' && role !== 'bare' && role !== 'operator');

/** Every question of every role: narrowed to what is open or restricted, about all there is, now and about the time when it was open. */
function questions(): readonly Omit<Heard, 'role' | 'text'>[] {
  const { own, restricted, openUntil } = world.a;
  const routes = reads.flatMap((each) => (each.route.includes('{dataset}') ? DATASETS.map((dataset) => ({ ...each, sample: { ...each.sample, path: () => ({ dataset }) } })) : [each]));
  const all = routes.flatMap(({ route, sample, query }) =>
    [sample, wide(sample)].flatMap((narrow) => {
      const then: Sample = { ...narrow, query: (ids) => ({ ...narrow.query?.(ids), asOf: String(openUntil) }) };
      return [narrow, ...(query.includes('asOf') ? [then] : [])].flatMap((asked) =>
        [own, restricted].map((ids) => ({ sample: asked, request: requestOf(route, asked, ids).path, question: `${route}${asked === then ? ' asOf' : ''}` })),
      );
    }),
  );
  return [...new Map(all.map((each) => [each.request, each])).values()];
}

/** With nothing in the query but what must be there. */
function wide({ query, ...sample }: Sample): Sample {
  return { ...sample, query: (ids) => Object.fromEntries(Object.entries(query?.(ids) ?? {}).filter(([name]) => NEEDED.includes(name))) };
}

const NEEDED = ['cycleId', 'subject', 'q'];

async function hear(): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  for (const question of questions()) {
    const answers = ASKING.map(async (role) => ({ ...question, role, text: (await send(world.t.url, { method: 'GET', path: question.request, key: world.a.keys[role] })).text }));
    heard.push(...(await Promise.all(answers)));
  }
  return heard;
}

/** Whose answers hold a word that their request does not hold. */
function hearersOf(words: readonly string[], { history }: { readonly history: boolean }): readonly string[] {
  const hearers = heard
    .filter(({ sample }) => (sample.group === 'reading history') === history)
    .flatMap(({ role, question, request, text }) => words.filter((word) => text.includes(word) && !request.includes(word)).map((word) => `${role}: ${question}: ${word}`));
  return [...new Set(hearers)];
}

function rolesIn(hearers: readonly string[]): readonly string[] {
  return [...new Set(hearers.map((hearer) => hearer.split(':')[0] ?? ''))].sort();
}

describe('what is restricted', () => {
  it('shows to its audience alone, now and of the time when it was open, in exports too', () => {
    const { words, restricted } = world.a;
    const hidden = [words.restricted, restricted.objective, restricted.target, restricted.finished, restricted.draft, restricted.link];
    const hearers = hearersOf(hidden, { history: false });
    expect(hearers.filter((hearer) => !INSIDE.some((role) => hearer.startsWith(`${role}: `)))).toEqual([]);
    expect(rolesIn(hearers)).toEqual([...INSIDE].sort());
  });

  it('is not there for those outside, also where the figures alone would be told', async () => {
    const { keys, restricted, openUntil } = world.a;
    const named = [restricted.objective, restricted.keyResult, restricted.link];
    const about = reads.filter(({ route, sample }) => sample.group === 'reading goals' && named.some((id) => requestOf(route, sample, restricted).path.includes(id)));
    expect(about.length).toBeGreaterThan(8);
    const told: string[] = [];
    for (const { route, sample, query } of about) {
      for (const asOf of ['', ...(query.includes('asOf') ? [String(openUntil)] : [])]) {
        const asked: Sample = { ...sample, query: (ids) => ({ ...sample.query?.(ids), ...(asOf !== '' && { asOf }) }) };
        const { status, text } = await world.send(route, asked, { ids: restricted, key: keys.admin });
        if (status !== 404 && text !== '{"items":[]}') told.push(`${route} ${asOf}: ${status} ${text.slice(0, 200)}`);
      }
    }
    expect(told).toEqual([]);
  });

  it('counts in the averages of its audience alone, now and of the time when it was open', async () => {
    const { own, openUntil } = world.a;
    const groups = [{ subject: 'organization' }, { subject: 'cycle', id: own.cycle }, { subject: 'team', id: own.team }];
    const readers = ASKING.filter((role) => isAllowed(role, 'reading goals'));
    expect(readers).toEqual(expect.arrayContaining([...INSIDE]));
    for (const group of groups) {
      for (const moment of [{}, { asOf: String(openUntil) }, { basis: 'restated' }]) {
        const query = { ...group, from: '2026-08-10', to: '2026-08-10', ...moment };
        const averages = await Promise.all(readers.map(async (role) => [role, await averageOf(role, query)] as const));
        const [inside, outside] = [true, false].map((isInside) => new Set(averages.filter(([role]) => INSIDE.includes(role) === isInside).map(([, average]) => average)));
        expect([query, inside?.size, outside?.size]).toEqual([query, 1, 1]);
        expect([query, [...(inside ?? [])]]).not.toEqual([query, [...(outside ?? [])]]);
      }
    }
  });
});

/** What a trend tells of a day. */
async function averageOf(role: Role, query: Readonly<Record<string, string>>): Promise<string> {
  const { status, text } = await world.send('GET /api/v1/trends', { group: 'reading goals', query: () => query }, { ids: world.a.own, key: world.a.keys[role] });
  if (status !== 200) throw new Error(`${role} is told ${status} ${text}`);
  return JSON.stringify((JSON.parse(text) as { readonly points: unknown }).points);
}

describe('what people said', () => {
  it('shows to those it was said to alone', () => {
    const hearers = hearersOf([world.a.words.sealed], { history: false });
    expect(hearers.filter((hearer) => !LISTENERS.some((role) => hearer.startsWith(`${role}: `)))).toEqual([]);
    expect(rolesIn(hearers)).toEqual([...LISTENERS].sort());
  });

  it('stays sealed in the history for whoever has no scope for text', async () => {
    const hearers = hearersOf([world.a.words.sealed], { history: true });
    expect(rolesIn(hearers)).toEqual(['admin']);
    const feed = await world.send('GET /api/v1/history/events', { group: 'reading history', query: () => ({ types: 'check-in.recorded', limit: '500' }) }, { ids: world.a.own, key: world.a.keys.auditor });
    expect(feed.text).toContain('"moved":{"sealed":true}');
  });

  it('is kept nowhere in words: neither in the log nor in the lines of the product', async () => {
    const commits = await world.t.stores.history.readStored(world.a.org, 0, { limit: 500 });
    expect(commits.length).toBeGreaterThan(80);
    expect([JSON.stringify(commits), ...world.t.lines].filter((text) => text.includes(world.a.words.sealed))).toEqual([]);
  });
});
