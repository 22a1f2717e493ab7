import { event, type EventData, type EventOf } from '@cairn/contracts';
import { cadencesFold } from '../cadences/cadences.js';
import type { TeamPlacement } from '../cadences/placements.js';
import { checkInsFold } from '../check-ins/check-ins.js';
import { cycleFold } from '../reads/cycle.js';
import { objectiveFold } from '../reads/objective.js';
import { organizationFold } from '../reads/organization.js';
import { personFold } from '../reads/person.js';
import { rhythmFold } from '../slots/rhythm.js';

/**
 * The key result `o.1` of objective `o`, team `t`, first quarter of 2026, in UTC. Everything given happens on Monday 5 January, 08:00; check-ins are
 * due on Fridays at 16:00, so the first slot is `o.1@2026-01-09`: on time through Monday the 12th, late through Wednesday the 14th.
 */
export const reads = {
  checkIns: checkInsFold,
  objective: objectiveFold,
  cycle: cycleFold,
  rhythm: rhythmFold,
  cadences: cadencesFold,
  organization: organizationFold,
  responsible: personFold,
};

/** The moments of a test, by what they are in regard of the first slot. */
export const moment = {
  given: '2026-01-05T08:00:00.000Z',
  inTime: '2026-01-09T12:00:00.000Z',
  lastOnTime: '2026-01-12T23:59:59.999Z',
  late: '2026-01-13T00:00:00.000Z',
  afterGrace: '2026-01-15T00:00:00.000Z',
} as const;

export const firstSlot = 'o.1@2026-01-09';
export const secondSlot = 'o.1@2026-01-16';
export const placements: readonly TeamPlacement[] = [{ from: moment.given, path: ['root', 't'] }];

const ofObjective = { objectiveId: 'o', cycleId: 'q', teamId: 't' };
export const of = { ...ofObjective, keyResultId: 'o.1' };

type Plan = Partial<EventData<'key-result.added'>>;

/** Days from call to repair, 30 → 12, unless told otherwise. */
export function added(plan: Plan = {}): EventOf {
  return event('key-result.added', { ...of, title: 'Days to repair', type: 'decrease', start: '30', target: '12', due: '2026-03-31', responsibleId: 'ann', ...plan });
}

export const created = event('objective.created', { ...ofObjective, as: 'draft', title: 'Repairs are quick', ownerId: 'ann', kind: 'aspirational', tags: [] });
export const cycleCreated = event('cycle.created', { cycleId: 'q', name: 'Q1', kind: 'quarter', start: '2026-01-01', end: '2026-03-31', keyDates: {}, policy: {}, policyVersion: 1 });
export const activated = event('cycle.activated', { cycleId: 'q', countedAt: 0, objectives: 1, keyResults: 1 });
export const closingStarted = event('cycle.closing-started', { cycleId: 'q' });
export const cycleClosed = event('cycle.closed', { cycleId: 'q', objectives: 1, scored: 1 });
export const missed = event('check-in.missed', { ...of, slot: firstSlot, due: '2026-01-09T16:00:00.000Z', responsibleId: 'ann' });

export function committed(confidence?: string): EventOf {
  return event('objective.committed', { ...ofObjective, readVersion: 2, ...(confidence !== undefined && { confidence: [{ keyResultId: 'o.1', confidence }] }) });
}

export function recorded(more: Partial<EventData<'check-in.recorded'>> = {}): EventOf {
  const said = { noNewFigure: false, confidence: '0.6', saidHealth: 'on-track' } as const;
  return event('check-in.recorded', { ...of, checkInId: 'o.1.1', slot: firstSlot, timeliness: 'on-time', effectiveAt: moment.inTime, value: '24', ...said, policyVersion: 1, ...more });
}

/** A check-in as an import may tell it, without these. */
export function recordedWithout(fields: readonly ('confidence' | 'saidHealth')[], more: Partial<EventData<'check-in.recorded'>> = {}): EventOf {
  const { type, data } = recorded(more);
  return { type, data: Object.fromEntries(Object.entries(data).filter(([name]) => !fields.some((field) => field === name))) } as EventOf;
}

/** A committed key result in an active cycle, with these check-ins. */
export function given(...checkIns: readonly EventOf[]) {
  return { checkIns, objective: [created, added(), committed()], cycle: [cycleCreated, activated], responsible: [event('person.added', { personId: 'ann' })] };
}
