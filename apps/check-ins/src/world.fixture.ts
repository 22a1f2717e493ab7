import { catalogue, event, type NewEvent } from '@cairn/contracts';
import { activated, added, committed, cycleCreated } from '@cairn/rhythm/testing';
import { founded, TestApplication } from '@cairn/service-kit/testing';
import { checkIns } from './service.js';
import request, { type Response, type Test } from 'supertest';

export const ORG = 'org-a';

/**
 * The organization of the tests over HTTP, in UTC: Ann is responsible for `o.1` (30 → 12, of objective `o`, owned by Olga) in the team `t`, which Lee
 * leads; Bob is a member, Eve is of no team, Ada the admin. The first slot is due on Friday 9 January 2026, on time through Monday the 12th, late
 * through Wednesday the 14th.
 */
export const PEOPLE = ['ann', 'olga', 'lee', 'bob', 'eve', 'ada'] as const;
export type Person = (typeof PEOPLE)[number];

const ofObjective = { objectiveId: 'o', cycleId: 'q', teamId: 't' };
export const objectiveCreated = event('objective.created', { ...ofObjective, as: 'draft', title: 'Repairs are quick', ownerId: 'olga', kind: 'aspirational', tags: [] });

interface Writing {
  readonly as: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Organization, application and a key for everyone. */
export class World {
  readonly app: TestApplication;
  readonly keys = new Map<string, string>();
  /** Set while the past is loaded: the time that commits tell of. */
  loadAt: string | undefined;
  #made = 0;

  private constructor(app: TestApplication) {
    this.app = app;
  }

  /** @param past when it happened, if it is loaded; else it happens on 5 January, 08:00 */
  static async open({ past }: { readonly past?: string } = {}): Promise<World> {
    const world = new World(await TestApplication.open([checkIns], past === undefined ? '2026-01-05T08:00:00.000Z' : '2026-06-01T08:00:00.000Z'));
    world.loadAt = past;
    await world.append('organization', event('organization.created', founded({ timeZone: 'UTC' })));
    await Promise.all([
      world.append('team-root', event('team.created', { teamId: 'root', name: 'All', kind: 'company', effectiveOn: '2026-01-01' })),
      world.append('team-t', event('team.created', { teamId: 't', name: 'Repairs', kind: 'team', parentTeamId: 'root', leadId: 'lee', effectiveOn: '2026-01-01' })),
      ...PEOPLE.map((personId) => world.append(`person-${personId}`, event('person.added', { personId }))),
      ...['ann', 'bob'].map((personId) => world.append('team-t', event('team.member-added', { teamId: 't', personId, effectiveOn: '2026-01-01' }))),
      world.append('person-ada', event('role.granted', { personId: 'ada', role: 'admin' })),
      world.append('cycle-q', cycleCreated),
      world.append('objective-o', objectiveCreated, added(), committed()),
      world.append('cycle-q', activated),
    ]);
    for (const personId of PEOPLE) world.keys.set(personId, await world.app.key({ org: ORG, personId, scopes: personId === 'ada' ? ['history:load'] : [] }));
    return world;
  }

  /** Appends past the rules, and waits until it can be read. */
  async append(stream: string, ...events: readonly NewEvent[]): Promise<number> {
    const id = `fixture-${(this.#made += 1)}`;
    const { commit } = await this.app.stores.history.append({
      org: ORG, stream, service: catalogue.categoryOf(stream).service, expect: { kind: 'any' }, commandId: id.padEnd(43, '-'), requestHash: '0'.repeat(64), actor: 'fixture',
      via: this.loadAt === undefined ? 'system' : 'simulation', ...(this.loadAt !== undefined && { loadAt: this.loadAt }), correlationId: 'fixture',
      events: events.map(({ type, data }, index) => ({ id: `${id}-${index}`, type, schema: 1, data: data as never })),
    });
    return commit.position;
  }

  at(instant: string): void {
    this.app.now = Date.parse(instant);
  }

  /** Reads what everything written so far has come to. */
  async get(path: string, as: string): Promise<Response> {
    const { position } = await this.app.stores.history.head(ORG);
    return request(this.app.url).get(`/api/v1${path}`).set(this.#headers({ as, headers: { 'cairn-min-position': String(position) } }));
  }

  post(path: string, body: object, writing: Writing): Test {
    return request(this.app.url).post(`/api/v1${path}`).set(this.#headers(writing)).send(body);
  }

  put(path: string, body: object, writing: Writing): Test {
    return request(this.app.url).put(`/api/v1${path}`).set(this.#headers(writing)).send(body);
  }

  checkIn(more: object = {}, { as = 'ann', headers = {} }: Partial<Writing> = {}): Test {
    return this.post('/key-results/o.1/check-ins', { value: '24', confidence: '0.6', saidHealth: 'on-track', ...more }, { as, headers });
  }

  /** Lets others in between the next decision and its append. */
  interruptOnce(act: () => PromiseLike<unknown>): void {
    const { history } = this.app.stores;
    const append = history.append.bind(history);
    const interrupted: typeof append = async (asked) => {
      Object.assign(history, { append });
      await act();
      return append(asked);
    };
    Object.assign(history, { append: interrupted });
  }

  /** Views at the head, for what rights follow from. */
  async settled(): Promise<void> {
    await this.get('/check-ins/due', 'ann');
  }

  close(): Promise<void> {
    return this.app.close();
  }

  #headers({ as, headers = {} }: Writing): Record<string, string> {
    return { authorization: `Bearer ${this.keys.get(as) ?? as}`, ...headers };
  }
}
