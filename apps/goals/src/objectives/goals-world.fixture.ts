import { event, type EventData, type NewEvent } from '@cairn/contracts';
import { founded, TestApplication } from '@cairn/service-kit/testing';
import type { Response } from 'supertest';
import { bodyOf, sender, type Send } from '../edge/requests.fixture.js';
import { goals } from '../service.js';

export const ORG = 'org-goals';

/** A cycle in planning, `q4`, and the next one, `q1`; the team `service` with its lead, its members ann and ben; an admin; mia of the team `lab`. */
export interface World {
  readonly t: TestApplication;
  readonly as: Readonly<Record<'lead' | 'ann' | 'ben' | 'mia' | 'admin', Send>>;
  /** A read that has seen everything written so far. */
  readonly now: (path: string, send?: Send) => Promise<Response>;
  readonly append: (stream: string, ...events: readonly NewEvent[]) => Promise<number>;
}

const PEOPLE = ['lead', 'ann', 'ben', 'mia', 'admin'] as const;

export async function openWorld(policy: EventData<'cycle.created'>['policy'] = {}): Promise<World> {
  const t = await TestApplication.open([goals], '2026-10-05T02:00:00.000Z');
  const append = (stream: string, ...events: readonly NewEvent[]): Promise<number> => t.append(ORG, stream, ...events);
  await append('organization', event('organization.created', founded({ timeZone: 'UTC' })));
  for (const personId of PEOPLE) await append(`person-${personId}`, event('person.added', { personId }));
  await append('person-admin', event('role.granted', { personId: 'admin', role: 'admin' }));
  await addTeam(append, 'service', ['ann', 'ben'], 'lead');
  await addTeam(append, 'lab', ['mia'], undefined);
  await append('cycle-q4', ...planned('q4', '2026-10-01', '2026-12-31', policy));
  await append('cycle-q1', ...planned('q1', '2027-01-01', '2027-03-31', {}));
  const keys = await Promise.all(PEOPLE.map(async (personId) => [personId, sender(t, await t.key({ org: ORG, personId, scopes: personId === 'admin' ? ['history:load'] : [] }))] as const));
  const as = Object.fromEntries(keys) as World['as'];
  const now = async (path: string, send = as.admin): Promise<Response> => send('get', path).set('cairn-min-position', String((await t.stores.history.head(ORG)).position));
  await now('/objectives');
  return { t, as, now, append };
}

async function addTeam(append: World['append'], teamId: string, memberIds: readonly string[], leadId: string | undefined): Promise<void> {
  const effectiveOn = '2026-01-01';
  await append(`team-${teamId}`, event('team.created', { teamId, name: teamId, kind: 'squad', effectiveOn, ...(leadId !== undefined && { leadId }) }));
  for (const personId of memberIds) await append(`team-${teamId}`, event('team.member-added', { teamId, personId, effectiveOn }));
}

function planned(cycleId: string, start: string, end: string, policy: EventData<'cycle.created'>['policy']): readonly NewEvent[] {
  return [event('cycle.created', { cycleId, name: cycleId, kind: 'quarter', start, end, keyDates: {}, policy, policyVersion: 1 }), event('cycle.planning-started', { cycleId })];
}

export const activated = event('cycle.activated', { cycleId: 'q4', countedAt: 1, objectives: 1, keyResults: 1 });
export const closing = event('cycle.closing-started', { cycleId: 'q4' });

export const wanted = { cycleId: 'q4', teamId: 'service', title: 'Clinics recommend us', ownerId: 'ann' };
export const measure = { title: 'Days to repair', type: 'decrease', unit: 'days', start: '30', target: '12', responsibleId: 'ben' };

interface Answer {
  readonly id: string;
}

/** A draft of ann's with a key result that ben answers for. */
export async function draft({ as }: Pick<World, 'as'>, more: object = {}): Promise<{ readonly objectiveId: string; readonly keyResultId: string }> {
  const { id: objectiveId } = bodyOf<Answer>(await as.ann('post', '/objectives', { ...wanted, ...more }));
  const { id: keyResultId } = bodyOf<Answer>(await as.ann('post', `/objectives/${objectiveId}/key-results`, measure));
  return { objectiveId, keyResultId };
}

/** The same, committed. */
export async function committed(world: Pick<World, 'as'>, more: object = {}): ReturnType<typeof draft> {
  const goal = await draft(world, more);
  bodyOf(await world.as.ann('post', `/objectives/${goal.objectiveId}/commit`, {}));
  return goal;
}

/** A check-in as the service of check-ins writes it. */
export function checkedIn(keyResultId: string, value: EventData<'key-result.captured'>['value'], n = 1): NewEvent {
  const objectiveId = keyResultId.slice(0, keyResultId.lastIndexOf('.'));
  const said = { noNewFigure: false, confidence: '0.5', saidHealth: 'on-track', policyVersion: 1 } as const;
  const slot = { slot: `${keyResultId}@2026-10-09`, timeliness: 'on-time', effectiveAt: '2026-10-05T01:00:00.000Z' } as const;
  return event('check-in.recorded', { objectiveId, cycleId: 'q4', teamId: 'service', keyResultId, checkInId: `${keyResultId}.${n}`, ...slot, value, ...said });
}

/** Lets something happen right before the next append to a stream: after that command was decided, and before it lands. */
export function beforeAppendTo({ t }: Pick<World, 't'>, stream: string, happening: () => Promise<unknown>): void {
  const { history } = t.stores;
  const append = history.append.bind(history);
  history.append = async (request) => {
    if (request.stream === stream) {
      history.append = append;
      await happening();
    }
    return append(request);
  };
}
