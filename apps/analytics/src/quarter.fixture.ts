import { event, type EventData, type NewEvent } from '@cairn/contracts';
import { sealedExample } from '@cairn/contracts/testing';
import { founded, TestApplication } from '@cairn/service-kit/testing';
import request from 'supertest';
import { analytics } from './service.js';

export const ORG = 'org-a';
export const goal = (objectiveId: string, teamId = 'field') => ({ objectiveId, cycleId: 'q3', teamId });
export const part = (keyResultId: string, teamId?: string) => ({ ...goal(keyResultId.slice(0, keyResultId.lastIndexOf('.')), teamId), keyResultId });

/** An objective, and who is responsible for each of its key results; the first owns it. */
interface NewGoal {
  readonly objectiveId: string;
  readonly teamId: string;
  readonly kind: 'committed' | 'aspirational';
  readonly people: readonly string[];
}

/** A third quarter of 2026, in UTC, from its planning to its closing; talk is due on Fridays. */
export class Quarter {
  readonly #keys: Readonly<Record<string, string>>;

  private constructor(
    readonly t: TestApplication,
    keys: Readonly<Record<string, string>>,
  ) {
    this.#keys = keys;
  }

  /**
   * Lea leads `service`, which `field` stands under; `sales` is led by Sal. `auditor` and `taker` are keys of integrations.
   *
   * @param secret is there the objective that is restricted to `p1`?
   */
  static async open({ secret = true }: { readonly secret?: boolean } = {}): Promise<Quarter> {
    const t = await TestApplication.open([analytics], '2026-03-01T08:00:00.000Z');
    const keys: Record<string, string> = {};
    for (const personId of ['lea', 'sal', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']) keys[personId] = await t.key({ org: ORG, personId });
    keys['admin'] = await t.key({ org: ORG, role: 'admin', scopes: ['scores:export'] });
    keys['taker'] = await t.key({ org: ORG, role: 'integration' });
    const quarter = new Quarter(t, keys);
    await quarter.#found();
    await quarter.#commit(secret);
    await quarter.#live();
    await quarter.on('10-01', 'cycle-q3', event('cycle.closing-started', { cycleId: 'q3' }));
    t.now = Date.parse('2026-10-05T08:00:00.000Z');
    return quarter;
  }

  /** Appends at noon of a day of 2026. @returns its position */
  async on(day: string, stream: string, ...events: readonly NewEvent[]): Promise<number> {
    this.t.now = Math.max(this.t.now, Date.parse(`2026-${day}T12:00:00.000Z`));
    return this.t.append(ORG, stream, ...events);
  }

  get(who: string, path: string): request.Test {
    return request(this.t.url).get(`/api/v1${path}`).set('authorization', `Bearer ${this.#keys[who] ?? ''}`);
  }

  post(who: string, path: string, body: object = {}): request.Test {
    return request(this.t.url).post(`/api/v1${path}`).set('authorization', `Bearer ${this.#keys[who] ?? ''}`).send(body);
  }

  /** Reads what a write has led to. */
  after(written: request.Response, who: string, path: string): request.Test {
    return this.get(who, path).set('cairn-min-position', written.headers['cairn-position'] ?? '');
  }

  close(): Promise<void> {
    return this.t.close();
  }

  async checkIn(day: string, keyResultId: string, nth: number, said: Partial<EventData<'check-in.recorded'>>): Promise<void> {
    const slot = `${keyResultId}@2026-${day}`;
    const of = { ...part(keyResultId, keyResultId.startsWith('o1') ? 'service' : 'field'), checkInId: `${keyResultId}.${nth}`, slot, timeliness: 'on-time' } as const;
    const stated = { effectiveAt: `2026-${day}T09:00:00.000Z`, noNewFigure: said.value === undefined, confidence: '0.8', saidHealth: 'on-track', policyVersion: 1 } as const;
    await this.on(day, `check-ins-${keyResultId}`, event('check-in.recorded', { ...of, ...stated, ...said }));
  }

  async #found(): Promise<void> {
    await this.on('03-01', 'organization', event('organization.created', founded({ timeZone: 'UTC' })));
    for (const personId of ['lea', 'sal', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']) await this.on('03-01', `person-${personId}`, event('person.added', { personId }));
    const team = (teamId: string, more: Partial<EventData<'team.created'>>): NewEvent => event('team.created', { teamId, name: teamId, kind: 'team', effectiveOn: '2026-03-01', ...more });
    await this.on('03-01', 'team-service', team('service', { leadId: 'lea' }));
    await this.on('03-01', 'team-field', team('field', { parentTeamId: 'service' }));
    await this.on('03-01', 'team-sales', team('sales', { leadId: 'sal' }));
    for (const [cycleId, start, end] of [['q2', '2026-04-01', '2026-06-30'], ['q3', '2026-07-01', '2026-09-30'], ['q4', '2026-10-01', '2026-12-31']] as const) {
      await this.on('03-02', `cycle-${cycleId}`, event('cycle.created', { cycleId, name: cycleId, kind: 'quarter', start, end, keyDates: {}, policy: {}, policyVersion: 1 }));
    }
    const learnt = { retrospectiveId: 'r2', cycleId: 'q2', teamId: 'field', lessonId: 'l2' };
    await this.on('06-20', 'lesson-l2', event('lesson.recorded', { ...learnt, text: 'Promise less.', tags: [] }), event('lesson.carried', { ...learnt, toCycleId: 'q3' }));
    await this.on('06-21', 'lesson-l2', event('lesson.followed-up', { ...learnt, used: 'yes', text: 'Three goals, not five.' }));
  }

  async #commit(secret: boolean): Promise<void> {
    await this.#objective('06-22', { objectiveId: 'o1', teamId: 'service', kind: 'aspirational', people: ['p1', 'p2'] }, [{ start: '0', target: '10' }, { start: '0', target: '100' }]);
    await this.#objective('06-22', { objectiveId: 'o2', teamId: 'field', kind: 'committed', people: ['p3', 'p4'] }, [{ type: 'decrease', start: '30', target: '12' }, { type: 'boolean' }]);
    await this.#objective('06-22', { objectiveId: 'o3', teamId: 'field', kind: 'aspirational', people: ['p5'] }, [{ start: '0', target: '10' }]);
    if (secret) await this.#restricted();
    await this.on('07-01', 'cycle-q3', event('cycle.planning-started', { cycleId: 'q3' }), event('cycle.activated', { cycleId: 'q3', countedAt: 1, objectives: 4, keyResults: 6 }));
  }

  async #restricted(): Promise<void> {
    await this.#objective('06-22', { objectiveId: 'secret', teamId: 'field', kind: 'aspirational', people: ['p1'] }, [{ start: '0', target: '10' }]);
    await this.on('06-23', 'objective-secret', event('objective.restricted', { ...goal('secret'), audience: { personIds: ['p1'], teamIds: [] }, reason: 'Not announced.' }));
  }

  /** Everybody is sure in July; two go on talking; the plan is left in four ways; one objective comes later. */
  async #live(): Promise<void> {
    await this.checkIn('07-10', 'o1.1', 1, { value: '2', moved: sealedExample('/moved') });
    await this.checkIn('07-10', 'o1.2', 1, { value: '20' });
    for (const keyResultId of ['o2.1', 'o2.2', 'o3.1']) await this.checkIn('07-10', keyResultId, 1, {});
    await this.on('07-20', 'objective-o2',
      event('initiative.added', { ...part('o2.1'), initiativeId: 'o2.3', title: 'A second workshop', ownerId: 'p3', helpingTeamIds: [] }),
      event('initiative.added', { ...part('o2.1'), initiativeId: 'o2.4', title: 'A spare van', ownerId: 'p3', helpingTeamIds: [] }),
      event('initiative.dropped', { ...part('o2.1'), initiativeId: 'o2.4', reason: 'No driver.' }));
    await this.#objective('08-03', { objectiveId: 'o4', teamId: 'field', kind: 'aspirational', people: ['p6'] }, [{ start: '0', target: '10' }]);
    await this.checkIn('08-14', 'o1.1', 2, { value: '10', confidence: '0.9' });
    await this.checkIn('08-14', 'o2.1', 2, { value: '21', confidence: '0.6' });
    const eased = { changes: [{ field: 'target', from: '12', to: '15' }], direction: 'eased', progressBefore: '0.5000', progressAfter: '0.6000' } as const;
    await this.on('08-20', 'objective-o2', event('key-result.goalpost-moved', { ...part('o2.1'), ...eased, changes: [...eased.changes], reason: 'The second workshop opens later.' }));
    const link = { alignmentId: 'up', fromObjectiveId: 'o2', cycleId: 'q3', teamId: 'field', toObjectiveId: 'o1', toCycleId: 'q3', toTeamId: 'service' };
    await this.on('08-20', 'alignment-up', event('alignment.proposed', { ...link, weight: '1', awaits: 'to' }), event('alignment.accepted', { ...link, weight: '1', rounds: 1, silent: true }));
    await this.on('08-20', 'alignment-up', event('alignment.ended', { ...link, reason: 'Repairs no longer feed it.' }));
    await this.on('08-21', 'objective-o1', event('objective.reworded', { ...goal('o1', 'service'), changes: [{ field: 'title', from: 'Goal o1', to: 'Clinics call us first' }], reason: 'Plainer.' }));
    await this.on('09-01', 'objective-o1', event('key-result.cancelled', { ...part('o1.2', 'service'), lastProgress: '0.2000', reason: 'The line was sold.' }));
    await this.checkIn('09-11', 'o2.1', 3, { value: '18', confidence: '0.5', saidHealth: 'at-risk' });
  }

  async #objective(day: string, { objectiveId, teamId, kind, people }: NewGoal, plans: readonly Partial<EventData<'key-result.added'>>[]): Promise<void> {
    const of = goal(objectiveId, teamId);
    const keyResults = plans.map((plan, index) =>
      event('key-result.added', { ...of, keyResultId: `${objectiveId}.${index + 1}`, title: `Result ${index + 1}`, type: 'increase', due: '2026-09-30', responsibleId: people[index] ?? '', ...plan }));
    await this.on(day, `objective-${objectiveId}`, event('objective.created', { ...of, as: 'draft', title: `Goal ${objectiveId}`, ownerId: people[0] ?? '', kind, tags: ['=1+1'] }), ...keyResults);
    await this.on(day, `objective-${objectiveId}`, event('objective.committed', { ...of, readVersion: 1 }));
  }
}

/** Status and code of a refusal. */
export function codeOf({ status, text }: request.Response): unknown {
  return [status, (JSON.parse(text) as { readonly code?: string }).code];
}
