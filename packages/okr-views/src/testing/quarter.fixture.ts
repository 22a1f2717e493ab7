import type { EventData } from '@cairn/contracts';
import { sealedExample } from '@cairn/contracts/testing';
import { told, type Told } from './story.fixture.js';

const o = { objectiveId: 'o', cycleId: 'q', teamId: 'field' };
export const days = { ...o, keyResultId: 'o.1' };
const depot = { ...o, keyResultId: 'o.2' };
const link = { alignmentId: 'l', fromObjectiveId: 'c', cycleId: 'q', teamId: 'sales', toObjectiveId: 'o', toKeyResultId: 'o.1', toCycleId: 'q', toTeamId: 'field' };

/** An instant of the year 2026. */
export function on(day: string, time = '12:00'): string {
  return `2026-${day}T${time}:00.000Z`;
}

/** The last instant of a day of the year 2026. */
export function endOf(day: string): string {
  return `2026-${day}T23:59:59.999Z`;
}

function objective(objectiveId: string, cycleId: string, teamId: string, day: string): Told {
  return told(day, 'objective.created', { objectiveId, cycleId, teamId, as: 'draft', title: `Objective ${objectiveId}`, ownerId: 'ann', kind: 'aspirational', tags: [] });
}

export function checkIn(at: string, of: typeof days, data: Partial<EventData<'check-in.recorded'>> & Pick<EventData<'check-in.recorded'>, 'checkInId' | 'slot'>): Told {
  const said = { timeliness: 'on-time', effectiveAt: at, noNewFigure: data.value === undefined, confidence: '0.6', saidHealth: 'on-track', policyVersion: 1 } as const;
  return told(at, 'check-in.recorded', { ...of, ...said, ...data });
}

function cycle(cycleId: string, start: string, end: string, at: string): Told {
  return told(at, 'cycle.created', { cycleId, name: cycleId, kind: 'quarter', start, end, keyDates: {}, policy: {}, policyVersion: 1 });
}

/**
 * The first quarter of 2026, 90 days, in UTC; talk is due on Fridays at 16:00. Objective `o` of team field: days from call to repair, 30 → 12, and a
 * depot that opens or not. Objective `c` of team sales contributes to it: renewals, 0 → 100; `d` has no key result. Before it lies a closed quarter with objective `p`.
 * On 20 February the target of 12 days is eased to 15; on 1 March a figure of 14 February is told late.
 */
export const QUARTER: readonly Told[] = [
  told(on('01-01').replace('2026', '2025'), 'organization.created', { name: 'Hsinchu Instruments', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 }),
  ...[['root'], ['service', 'root'], ['sales', 'root'], ['field', 'service']].map(([teamId = '', parentTeamId]) =>
    told('2025-01-02T08:00:00.000Z', 'team.created', { teamId, name: teamId, kind: 'team', ...(parentTeamId !== undefined && { parentTeamId }), effectiveOn: '2025-01-02' }),
  ),
  told('2025-01-02T08:00:00.000Z', 'person.added', { personId: 'ann' }),
  told('2025-01-02T08:00:00.000Z', 'team.member-added', { teamId: 'field', personId: 'ann', effectiveOn: '2025-01-02' }),
  cycle('before', '2025-10-01', '2025-12-31', '2025-09-20T08:00:00.000Z'),
  objective('p', 'before', 'field', '2025-09-21T08:00:00.000Z'),
  told('2025-09-22T08:00:00.000Z', 'key-result.added', { objectiveId: 'p', cycleId: 'before', teamId: 'field', keyResultId: 'p.1', title: 'Sites', type: 'increase', start: '0', target: '10', due: '2025-12-31', responsibleId: 'ann' }),
  told('2025-09-23T08:00:00.000Z', 'objective.committed', { objectiveId: 'p', cycleId: 'before', teamId: 'field', readVersion: 2 }),
  told('2025-10-01T08:00:00.000Z', 'cycle.activated', { cycleId: 'before', countedAt: 1, objectives: 1, keyResults: 1 }),
  told('2025-12-31T17:00:00.000Z', 'cycle.closed', { cycleId: 'before', objectives: 1, scored: 0 }),
  cycle('q', '2026-01-01', '2026-03-31', on('01-02')),
  objective('o', 'q', 'field', on('01-02')),
  told(on('01-02'), 'key-result.added', { ...days, title: 'Days to repair', type: 'decrease', start: '30', target: '12', due: '2026-03-31', responsibleId: 'ann' }),
  told(on('01-02'), 'key-result.added', { ...depot, title: 'Depot opens', type: 'boolean', due: '2026-03-31', responsibleId: 'ann' }),
  told(on('01-03'), 'objective.committed', { ...o, readVersion: 3, confidence: [{ keyResultId: 'o.1', confidence: '0.8' }] }),
  objective('c', 'q', 'sales', on('01-03')),
  told(on('01-03'), 'key-result.added', { objectiveId: 'c', cycleId: 'q', teamId: 'sales', keyResultId: 'c.1', title: 'Renewals', type: 'increase', start: '0', target: '100', due: '2026-03-31', responsibleId: 'bob' }),
  told(on('01-03'), 'objective.committed', { objectiveId: 'c', cycleId: 'q', teamId: 'sales', readVersion: 2 }, 'bob'),
  objective('d', 'q', 'sales', on('01-03')),
  told(on('01-03'), 'objective.committed', { objectiveId: 'd', cycleId: 'q', teamId: 'sales', readVersion: 1 }),
  told(on('01-03'), 'alignment.proposed', { ...link, weight: '1', awaits: 'to' }, 'bob'),
  told(on('01-04'), 'alignment.countered', { ...link, weight: '2', text: 'Count it double.', round: 2, awaits: 'from' }),
  told(on('01-04'), 'alignment.accepted', { ...link, weight: '2', rounds: 2, silent: false }, 'bob'),
  told(on('01-05', '08:00'), 'cycle.activated', { cycleId: 'q', countedAt: 20, objectives: 2, keyResults: 3 }),
  told(on('01-08'), 'slot.excused', { ...days, slot: 'o.1@2026-01-09', because: 'by-lead', reason: 'The fair takes all week.' }, 'lee'),
  told(on('01-22'), 'check-in.missed', { ...days, slot: 'o.1@2026-01-16', due: on('01-16', '16:00'), responsibleId: 'ann' }, 'system'),
  checkIn(on('02-13'), days, { checkInId: 'o.1.1', slot: 'o.1@2026-02-13', value: '21', moved: sealedExample('/moved') }),
  checkIn(on('02-13', '13:00'), { ...days, objectiveId: 'c', teamId: 'sales', keyResultId: 'c.1' }, { checkInId: 'c.1.1', slot: 'c.1@2026-02-13', value: '30', confidence: '0.3', saidHealth: 'at-risk' }),
  told(on('02-20'), 'key-result.goalpost-moved', { ...days, changes: [{ field: 'target', from: '12', to: '15' }], direction: 'eased', progressBefore: '0.5000', progressAfter: '0.6000', baselinePosition: 26, reason: 'The second workshop opens later.' }),
  checkIn(on('03-01'), days, { checkInId: 'o.1.2', slot: 'o.1@2026-02-20', value: '18', effectiveAt: on('02-14'), timeliness: 'after-missed' }),
  told(on('03-02'), 'check-in.acknowledged', { ...days, checkInId: 'o.1.2', how: 'thanks' }, 'lee'),
  told(on('03-03'), 'check-in.corrected', { ...days, checkInId: 'o.1.3', supersedes: 'o.1.1', changes: [{ field: 'confidence', from: '0.6', to: '0.4' }, { field: 'moved' }], reason: 'A slip of the pen.' }),
  told(on('03-10'), 'objective.moved', { ...o, teamId: 'sales', fromTeamId: 'field', toTeamId: 'sales', reason: 'Sales answers for it now.' }),
  told(on('03-11'), 'key-result.cancelled', { ...depot, teamId: 'sales', reason: 'No depot this year.' }),
];
