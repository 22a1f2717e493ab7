import { openStanding, type StandingProduct } from '../product/standing-clock.fixture.js';
import { send, type Answer } from './door.fixture.js';
import { actor, furnishGoals, judge, leave, reflect, type Act, type Furnishing } from './organization.fixture.js';
import type { Ids, Place } from './place.fixture.js';
import { requestOf } from './request.fixture.js';
import { ROLES, type Role } from './roles.fixture.js';
import type { Sample } from './samples.fixture.js';
import { wordsOf, type Words } from './words.fixture.js';

/** Monday of the week in which everything happens. */
const NOW = '2026-08-10T02:00:00.000Z';
const SLOT = '2026-08-14';

/** An organization with things of every kind in three places: a team, another team with other people, and the team again, restricted. */
export interface Organization {
  readonly org: string;
  readonly words: Words;
  readonly keys: Readonly<Record<Role, string>>;
  readonly own: Ids;
  readonly elsewhere: Ids;
  /** To whoever is `audience`, and the owners. */
  readonly restricted: Ids;
  /** What `gone` owned when they left. */
  readonly left: Ids;
  /** The last position at which everything was open. */
  readonly openUntil: number;
}

/** Two organizations of one product. */
export class World {
  readonly t: StandingProduct;
  readonly a: Organization;
  readonly b: Organization;

  private constructor(t: StandingProduct, [a, b]: readonly [Organization, Organization]) {
    this.t = t;
    this.a = a;
    this.b = b;
  }

  static async open(): Promise<World> {
    const t = await openStanding(NOW);
    const world = new World(t, [await found(t, 'amber'), await found(t, 'birch')]);
    await world.settle();
    return world;
  }

  send(route: string, sample: Sample, { ids, key, headers = {} }: { readonly ids: Ids; readonly key?: string; readonly headers?: Readonly<Record<string, string>> }): Promise<Answer> {
    return send(this.t.url, { ...requestOf(route, sample, ids), ...(key !== undefined && { key }), headers });
  }

  /** Positions of both logs: while they stay, nothing was changed. */
  async heads(): Promise<string> {
    const heads = await Promise.all([this.a, this.b].map(({ org }) => this.t.stores.history.head(org)));
    return heads.map(({ position }) => position).join(' ');
  }

  /** Waits until everything that was written can be read. */
  async settle(): Promise<void> {
    for (const { org, keys } of [this.a, this.b]) {
      const { position } = await this.t.stores.history.head(org);
      const { status, text } = await send(this.t.url, { method: 'GET', path: '/api/v1/exports/check-ins', key: keys.admin, headers: { 'cairn-min-position': String(position) } });
      if (status !== 200) throw new Error(`the views do not come along: ${text}`);
    }
  }

  close(): Promise<void> {
    return this.t.close();
  }
}

async function found(t: StandingProduct, name: string): Promise<Organization> {
  const words = wordsOf(name);
  const act = actor(t.url);
  const operator = await t.key({ org: 'operator', scopes: ['organizations:create'] });
  const made = await send(t.url, { method: 'POST', path: '/api/v1/organizations', key: operator, body: JSON.stringify({ name: words.organization, timeZone: 'UTC', admin: { name: words.organization } }) });
  const { organizationId: org, personId: admin, adminKey } = JSON.parse(made.text) as Readonly<Record<'organizationId' | 'personId' | 'adminKey', string>>;
  const people = await enter(act, adminKey, words);
  const keys = await keysOf(t, org, { ...people, admin });
  const all = { t, org, act, words, people: { ...people, admin }, keys: { ...keys, operator } };
  return fill(all);
}

const PEOPLE = ['champion', 'lead', 'member', 'owner', 'partner', 'audience', 'plain', 'teamAdmin', 'teamChampion', 'gone', 'victim', 'otherLead', 'otherOwner', 'otherPartner'] as const;
type Person = (typeof PEOPLE)[number];
type People = Readonly<Record<Person | 'admin', string>>;

async function enter(act: Act, key: string, { organization }: Words): Promise<Readonly<Record<Person, string>>> {
  const entered = PEOPLE.map(async (who) => [who, await act(key, 'POST /people', { name: `${organization} ${who}`, email: `${who}@${organization}.example` })] as const);
  return Object.fromEntries(await Promise.all(entered)) as Record<Person, string>;
}

type Keys = Readonly<Record<Exclude<Role, 'operator'> | 'otherLead' | 'otherOwner' | 'otherPartner', string>>;

async function keysOf(t: StandingProduct, org: string, people: People): Promise<Keys> {
  const named = Object.entries(people).map(async ([who, personId]) => [who, await t.key({ org, personId, scopes: who === 'admin' ? ['history:read', 'text', 'scores:export'] : [] })] as const);
  const roles = ['viewer', 'analyst', 'auditor', 'integration'].map(async (role) => [role, await t.key({ org, role, scopes: ['history:read'] })] as const);
  const bare = (async () => ['bare', await t.key({ org })] as const)();
  return Object.fromEntries(await Promise.all([...named, ...roles, bare])) as Keys;
}

interface Parts {
  readonly t: StandingProduct;
  readonly org: string;
  readonly act: Act;
  readonly words: Words;
  readonly people: People;
  readonly keys: Keys & { readonly operator: string };
}

async function fill({ t, org, act, words, people, keys }: Parts): Promise<Organization> {
  const asAdmin = (path: string, body?: object): Promise<string> => act(keys.admin, path, body);
  const team = (kind: string, more: object): Promise<string> => asAdmin('POST /teams', { name: `${kind} ${words.organization}`, kind, ...more });
  const root = await team('company', {});
  const teams = { own: await team('squad', { parentTeamId: root, leadId: people.lead }), elsewhere: await team('squad', { parentTeamId: root, leadId: people.otherLead }) };
  const leaves = { own: await team('crew', { parentTeamId: teams.own }), elsewhere: await team('crew', { parentTeamId: teams.elsewhere }) };
  await asAdmin(`POST /teams/${teams.own}/members`, { personId: people.member });
  const roles = [{ personId: people.champion, role: 'champion' }, { personId: people.teamAdmin, role: 'admin', teamId: teams.own }, { personId: people.teamChampion, role: 'champion', teamId: teams.own }];
  for (const role of roles) await asAdmin('POST /roles', role);
  const cycle = (name: string, kind: string, start: string, end: string): Promise<string> => asAdmin('POST /cycles', { name: `${name} ${words.organization}`, kind, start, end });
  const cycles = { cycle: await cycle('Q3', 'quarter', '2026-07-01', '2026-09-30'), closing: await cycle('Q2', 'quarter', '2026-04-01', '2026-06-30'), next: await cycle('Q4', 'quarter', '2026-10-01', '2026-12-31'), spareCycle: await cycle('August', 'month', '2026-08-01', '2026-08-31') };
  for (const each of [cycles.closing, cycles.cycle, cycles.next]) await asAdmin(`POST /cycles/${each}/start-planning`);
  for (const each of [teams.own, teams.elsewhere]) await act(keys.admin, `PUT /cadences/${each}`, { every: 'week', weekday: 5, hour: 17, inherit: 'default' });
  for (const each of [cycles.closing, cycles.cycle]) await asAdmin(`POST /cycles/${each}/activate`);

  const of: Furnishing = { act, words, keys, people, common: cycles };
  const others: Furnishing = { ...of, keys: { admin: keys.admin, owner: keys.otherOwner, partner: keys.otherPartner, lead: keys.otherLead }, people: { owner: people.otherOwner, partner: people.otherPartner, lead: people.otherLead } };
  const goals = {
    own: await furnishGoals(of, teams.own, words.organization),
    elsewhere: await furnishGoals(others, teams.elsewhere, words.organization),
    restricted: await furnishGoals(of, teams.own, words.restricted),
  };
  await asAdmin(`POST /cycles/${cycles.closing}/start-closing`);
  const learnt = { own: await reflect(of, teams.own), elsewhere: await reflect(others, teams.elsewhere) };
  await judge(of, { ...goals.own, ...learnt.own }, words.organization);
  await judge(of, { ...goals.restricted, ...learnt.own }, words.restricted);

  const left = await leave(of, teams.own, { personId: people.gone, key: keys.gone });
  const { position: openUntil } = await t.stores.history.head(org);
  const audience = { audience: { personIds: [people.audience, people.owner, people.partner], teamIds: [] }, reason: words.restricted };
  const { objective, finished, target, above, draft } = goals.restricted;
  for (const each of [objective, finished]) await act(keys.owner, `POST /objectives/${each}/restrict`, audience);
  for (const each of [target, above, draft]) await act(keys.partner, `POST /objectives/${each}/restrict`, audience);
  const key = await asAdmin('POST /api-keys', { role: 'viewer', expires: '2026-12-31T00:00:00.000Z' });
  const sealedAt = await positionOf(t, org, `check-ins-${goals.own.keyResult}`);
  const common = { root, admin: people.admin, owner: people.owner, victim: people.victim, ...cycles, key, sealedAt };
  const place = (name: keyof typeof goals, where: keyof typeof teams): Place => ({ team: teams[where], leaf: leaves[where], ...goals[name], ...learnt[where], slot: `${goals[name].keyResult}@${SLOT}` });
  return {
    org,
    words,
    keys: Object.fromEntries(ROLES.map((role) => [role, keys[role]])) as Record<Role, string>,
    own: { ...common, ...place('own', 'own') },
    elsewhere: { ...common, owner: people.otherOwner, ...place('elsewhere', 'elsewhere') },
    restricted: { ...common, ...place('restricted', 'own') },
    left: { ...common, ...place('own', 'own'), ...left },
    openUntil,
  };
}

async function positionOf(t: StandingProduct, org: string, stream: string): Promise<number> {
  const [commit] = await t.stores.history.readStream(org, stream, 0, { limit: 1 });
  return commit?.position ?? 0;
}
