import { createClient, isProblemError, type Answer, type Client, type Method } from '@cairn/client';
import type { CloudEvent } from '@cairn/contracts';
import { openStanding, type StandingProduct } from '../product/standing-clock.fixture.js';

const ORG = 'org-quarter';
const NOW = '2026-08-10T02:00:00.000Z';

/** Of the teams, and of their leads. */
const IDS = { left: '01989000-0000-7000-8000-000000000001', right: '01989000-0000-7000-8000-000000000002' };

/** What a write answers. */
export interface Written {
  readonly id: string;
  readonly position: number;
}

/** How a write ended: `done`, or the code of its refusal. */
export type Outcome = { readonly code: 'done'; readonly position: number } | { readonly code: string; readonly position?: undefined };

/** The whole product on a real port: two teams, `left` and `right`, each with its lead. The clock stands in the middle of the quarter. */
export class Quarter {
  #cycles = 0;

  private constructor(
    readonly t: StandingProduct,
    readonly as: Readonly<Record<'admin' | 'left' | 'right', Client>>,
  ) {}

  static async open(): Promise<Quarter> {
    const t = await openStanding(NOW);
    const key = async (more: object): Promise<Client> => createClient({ url: t.url, key: await t.key({ org: ORG, ...more }) });
    const admin = await key({ role: 'admin', scopes: ['history:read'] });
    await admin.request('PATCH', '/organization', { body: { name: 'Hsinchu Instruments', timeZone: 'UTC' } });
    for (const name of ['left', 'right'] as const) {
      await admin.request('POST', '/people', { body: { personId: IDS[name], name: `The lead of ${name}` } });
      await admin.request('POST', '/teams', { body: { teamId: IDS[name], name, kind: 'team', leadId: IDS[name] } });
    }
    return new Quarter(t, { admin, left: await key({ personId: IDS.left }), right: await key({ personId: IDS.right }) });
  }

  /** A third quarter in planning. @returns its id */
  async planned(): Promise<string> {
    this.#cycles += 1;
    const { id } = await this.write('admin', 'POST', '/cycles', { name: `Quarter ${this.#cycles}`, kind: 'quarter', start: '2026-07-01', end: '2026-09-30' });
    await this.write('admin', 'POST', `/cycles/${id}/start-planning`);
    return id;
  }

  /** A committed objective of a team's lead, with a key result from 0 to 100. */
  async committed(cycleId: string, team: 'left' | 'right' = 'left'): Promise<{ readonly objectiveId: string; readonly keyResultId: string }> {
    const { id: objectiveId } = await this.write(team, 'POST', '/objectives', { cycleId, teamId: IDS[team], title: 'Clinics recommend us', ownerId: IDS[team] });
    const { id: keyResultId } = await this.write(team, 'POST', `/objectives/${objectiveId}/key-results`, { title: 'Clinics', type: 'increase', unit: 'clinics', start: '0', target: '100', responsibleId: IDS[team] });
    await this.write(team, 'POST', `/objectives/${objectiveId}/commit`);
    return { objectiveId, keyResultId };
  }

  /** A committed objective in a running cycle of its own. */
  async running(): Promise<{ readonly cycleId: string; readonly objectiveId: string; readonly keyResultId: string }> {
    const cycleId = await this.planned();
    const goal = await this.committed(cycleId);
    await this.write('admin', 'POST', `/cycles/${cycleId}/activate`);
    return { cycleId, ...goal };
  }

  async write(who: keyof Quarter['as'], method: Method, path: string, body: object = {}): Promise<Written> {
    return (await this.as[who].request<Written>(method, path, { body })).body;
  }

  /** A read that has seen a position. */
  async see<Body>(path: string, position: number, who: keyof Quarter['as'] = 'admin'): Promise<Answer<Body>> {
    return this.as[who].request<Body>('GET', path, { headers: { 'cairn-min-position': String(position) } });
  }

  /** The whole feed. */
  async events(): Promise<readonly CloudEvent[]> {
    const events: CloudEvent[] = [];
    for (let after = 0, live = false; !live; ) {
      const { body } = await this.as.admin.request<{ readonly events: readonly CloudEvent[]; readonly through: number; readonly live: boolean }>('GET', '/history/events', { query: { after, limit: 500 } });
      events.push(...body.events);
      ({ through: after, live } = body);
    }
    return events;
  }

  close(): Promise<void> {
    return this.t.close();
  }
}

/** How a write ends that may be refused. What is neither done nor refused is thrown. */
export async function outcomeOf(write: Promise<Written>): Promise<Outcome> {
  try {
    return { code: 'done', position: (await write).position };
  } catch (error) {
    if (isProblemError(error) && error.status < 500) return { code: error.code };
    throw error;
  }
}

/** Lets appends take up to that many milliseconds longer, each at random: what was read may have changed until they land. */
export function slowAppends({ t: { histories } }: Pick<Quarter, 't'>, random: () => number, most: number): void {
  for (const history of histories) {
    const append = history.append.bind(history);
    history.append = async (request) => {
      await new Promise((resolve) => setTimeout(resolve, random() * most));
      return append(request);
    };
  }
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
