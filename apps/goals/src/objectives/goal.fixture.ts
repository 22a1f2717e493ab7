import { event, type EventData } from '@cairn/contracts';

/** A small goal for the specifications: a cycle `q4`, its objective `o`, and the key result `o.1` from 30 days to 12. */

export const goal = { objectiveId: 'o', cycleId: 'q4', teamId: 'service' };
export const keyResult = { ...goal, keyResultId: 'o.1' };
const ofCycle = { cycleId: 'q4' };

const planned = (policy: EventData<'cycle.created'>['policy']) => [
  event('cycle.created', { ...ofCycle, name: 'Q4', kind: 'quarter', start: '2026-10-01', end: '2026-12-31', keyDates: {}, policy, policyVersion: 1 }),
  event('cycle.planning-started', ofCycle),
];
const activated = event('cycle.activated', { ...ofCycle, countedAt: 1, objectives: 1, keyResults: 1 });
const closing = event('cycle.closing-started', ofCycle);

/** The cycle in each state; the activation is at position 3. */
export const cycleIn = (state: 'draft' | 'planning' | 'active' | 'closing' | 'closed' | 'archived', policy: EventData<'cycle.created'>['policy'] = {}) => {
  const course = [...planned(policy), activated, closing, event('cycle.closed', { ...ofCycle, objectives: 1, scored: 1 }), event('cycle.archived', ofCycle)];
  return course.slice(0, { draft: 1, planning: 2, active: 3, closing: 4, closed: 5, archived: 6 }[state]);
};

export const created = event('objective.created', { ...goal, as: 'draft', title: 'Clinics recommend us', ownerId: 'ann', kind: 'aspirational', tags: [] });
export const candidate = event('objective.created', { ...created.data, as: 'candidate' });
export const added = event('key-result.added', { ...keyResult, title: 'Days to repair', type: 'decrease', unit: 'days', start: '30', target: '12', due: '2026-12-31', responsibleId: 'ben' });
export const committed = event('objective.committed', { ...goal, readVersion: 2 });
export const parked = event('objective.parked', { ...goal, reason: 'Next year.' });
export const cancelled = event('objective.cancelled', { ...goal, reason: 'Sold.' });
export const organization = event('organization.created', { name: 'Org', logId: '7d3c2b1a-5e4f-4a6b-8c7d-9e0f1a2b3c4d', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 });

/** A check-in with a value, effective before the moment at which specifications decide. */
export const checkIn = (value: EventData<'key-result.captured'>['value'], n = 1, keyResultId = 'o.1') =>
  event('check-in.recorded', {
    ...goal, keyResultId, checkInId: `${keyResultId}.${n}`, slot: `${keyResultId}@2025-10-09`, timeliness: 'on-time', effectiveAt: `2025-10-0${n}T00:00:00.000Z`,
    value, noNewFigure: false, confidence: '0.5', saidHealth: 'on-track', policyVersion: 1,
  });
