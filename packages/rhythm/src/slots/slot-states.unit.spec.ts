import { describe, expect, it } from '@jest/globals';
import { event, type EventData, type EventOf } from '@cairn/contracts';
import { activated, added, committed, created, cycleClosed, cycleCreated, firstSlot, folded, later, missed, moment, of, placements as root, reads, recorded, secondSlot, type Past } from '../testing/index.js';
import { requireGoal, type KeyResultStates } from './key-result-states.js';
import { slotStatesOf } from './slot-states.js';

type Given = { readonly [Name in keyof typeof reads]?: readonly Past[] };

const cadence = (more: Partial<EventData<'cadence.set'>>): EventOf => event('cadence.set', { teamId: 't', from: '2026-01-01', every: 'week', weekday: 5, hour: 16, timeZone: 'UTC', inherit: 'default', ...more });

function states(given: Given, placements = root) {
  const all: KeyResultStates = {
    checkIns: folded(reads.checkIns, given.checkIns),
    objective: folded(reads.objective, given.objective ?? [created, added(), committed()]),
    cycle: folded(reads.cycle, given.cycle ?? [cycleCreated, activated]),
    rhythm: folded(reads.rhythm, given.rhythm),
    cadences: folded(reads.cadences, given.cadences),
    organization: folded(reads.organization, given.organization),
    responsible: folded(reads.responsible, given.responsible),
  };
  return slotStatesOf(requireGoal('o.1', all), all, placements);
}

const dueDays = (given: Given, placements = root): readonly string[] => states(given, placements).map(({ slot: { dueOn } }) => dueOn);
const first = (given: Given) => states(given)[0];

describe('the slots of a key result', () => {
  it('run from the activation to its due date, which is the last', () => {
    const days = dueDays({});
    expect([days[0], days[1], days.at(-2), days.at(-1), days.length]).toEqual(['2026-01-09', '2026-01-16', '2026-03-27', '2026-03-31', 13]);
  });

  it('begin with the last of activation, commitment and being added', () => {
    const at = '2026-02-02T08:00:00.000Z';
    expect(dueDays({ objective: [created, added(), later(committed(), at)] })[0]).toBe('2026-02-06');
    expect(dueDays({ objective: [created, committed(), later(added(), at)] })[0]).toBe('2026-02-06');
    expect(dueDays({ cycle: [cycleCreated, later(activated, at)] })[0]).toBe('2026-02-06');
  });

  it('are none before the activation and the commitment', () => {
    expect(dueDays({ cycle: [cycleCreated] })).toEqual([]);
    expect(dueDays({ objective: [created, added()] })).toEqual([]);
  });

  it('go by the policy of the cycle where no team has set a cadence, and by its grace', () => {
    const policy = event('cycle.policy-changed', { cycleId: 'q', policyVersion: 2, changes: [{ field: 'checkInEvery', to: '2-weeks' }, { field: 'graceIn', to: 'days' }] });
    expect(dueDays({ cycle: [cycleCreated, activated, policy] }).slice(0, 2)).toEqual(['2026-01-16', '2026-01-30']);
    expect(first({ cycle: [cycleCreated, activated, policy] })?.slot.lateUntil).toBe('2026-01-20T00:00:00.000Z');
    const back = event('cycle.policy-changed', { cycleId: 'q', policyVersion: 3, changes: [{ field: 'checkInEvery', from: '2-weeks' }, { field: 'graceIn', from: 'days' }] });
    expect(dueDays({ cycle: [cycleCreated, activated, policy, back] }).slice(0, 2)).toEqual(['2026-01-09', '2026-01-16']);
  });

  it('follow a change of cadence from the next slot not yet begun', () => {
    const cadences = [cadence({}), later(cadence({ weekday: 3, from: '2026-01-13' }), '2026-01-12T08:00:00.000Z')];
    expect(dueDays({ cadences }).slice(0, 4)).toEqual(['2026-01-09', '2026-01-16', '2026-01-21', '2026-01-28']);
  });

  it('follow the team to another place', () => {
    const cadences = [cadence({ teamId: 'other', weekday: 3 })];
    const moved = [...root, { from: '2026-01-12T08:00:00.000Z', path: ['other', 't'] }];
    expect(dueDays({ cadences }, moved).slice(0, 3)).toEqual(['2026-01-09', '2026-01-16', '2026-01-21']);
  });

  it('follow the due date when it is moved', () => {
    const change = { changes: [{ field: 'due' as const, from: '2026-03-31', to: '2026-01-20' }] };
    const objective = [created, added(), committed(), event('key-result.revised', { ...of, ...change })];
    expect(dueDays({ objective })).toEqual(['2026-01-09', '2026-01-16', '2026-01-20']);
    const put = event('key-result.goalpost-moved', { ...of, ...change, direction: 'tightened', reason: 'Sooner.' });
    expect(dueDays({ objective: [created, added(), committed(), later(put, '2026-01-17T08:00:00.000Z')] })).toEqual(['2026-01-09', '2026-01-16', '2026-01-23']);
  });

  it('count grace by the calendar of the team', () => {
    const organization = [event('calendar.changed', { calendarId: 'tw', weekend: [5, 6, 7], daysOff: ['2026-01-12'], workingDays: ['2026-01-10'], from: '2026-01-01' })];
    const { slot } = first({ cadences: [cadence({ calendarId: 'tw' })], organization }) ?? {};
    expect([slot?.onTimeUntil, slot?.lateUntil, slot?.workingDays]).toEqual(['2026-01-11T00:00:00.000Z', '2026-01-15T00:00:00.000Z', 3]);
  });
});

describe('what became of a slot', () => {
  it('is open, filled on the time of its first check-in, or missed', () => {
    expect(first({})).toMatchObject({ excused: null, timeliness: null, miss: 'none' });
    const checkIns = [recorded({ timeliness: 'late' }), recorded({ checkInId: 'o.1.2', timeliness: 'after-missed' })];
    expect(first({ checkIns })).toMatchObject({ timeliness: 'late', miss: 'none' });
    expect(first({ rhythm: [missed] })).toMatchObject({ timeliness: null, miss: 'recorded' });
    expect(first({ rhythm: [missed], checkIns: [recorded({ timeliness: 'after-missed' })] })).toMatchObject({ timeliness: 'after-missed', miss: 'recorded' });
  });

  it('does not change by a correction', () => {
    const corrected = event('check-in.corrected', { ...of, checkInId: 'o.1.2', supersedes: 'o.1.1', changes: [{ field: 'effectiveAt', from: moment.inTime, to: moment.given }], reason: 'A slip.' });
    expect(first({ checkIns: [recorded(), corrected] })).toMatchObject({ timeliness: 'on-time' });
  });

  it.each(['by-lead', 'short-slot', 'on-leave', 'closed'] as const)('is excused as recorded: %s', (because) => {
    expect(first({ rhythm: [event('slot.excused', { ...of, slot: firstSlot, because })] })).toMatchObject({ excused: because });
  });

  const away = event('person.leave-registered', { personId: 'ann', from: '2026-01-08', until: '2026-01-16' });
  const delegated = event('delegation.granted', { delegationId: 'd', fromId: 'ann', toId: 'bob', scope: 'check-ins', from: '2026-01-09', until: '2026-01-09' });
  const excuses = (responsible: readonly Past[]) => states({ responsible }).slice(0, 3).map(({ excused }) => excused);

  it('is excused while the person is on leave and nobody stands in', () => {
    expect(excuses([away])).toEqual(['on-leave', 'on-leave', null]);
    expect(excuses([away, delegated])).toEqual([null, 'on-leave', null]);
    expect(excuses([away, later(event('person.leave-ended', { personId: 'ann' }), '2026-01-12T08:00:00.000Z')])).toEqual(['on-leave', null, null]);
  });

  it.each([
    ['the key result is cancelled', { objective: [created, added(), committed(), later(event('key-result.cancelled', { ...of, reason: 'No.' }), moment.inTime)] }],
    ['the objective is cancelled', { objective: [created, added(), committed(), later(event('objective.cancelled', { objectiveId: 'o', cycleId: 'q', teamId: 't', reason: 'No.' }), moment.inTime)] }],
    ['the cycle is closed', { cycle: [cycleCreated, activated, later(cycleClosed, moment.inTime)] }],
  ])('is excused from when %s', (_what, given) => {
    expect(states(given).map(({ excused }) => excused)).toEqual(Array.from({ length: 13 }, () => 'closed'));
  });

  it('is excused when it is too short to work in', () => {
    expect(states({ objective: [created, added({ due: '2026-01-17' }), committed()] }).map(({ excused }) => excused)).toEqual([null, null, 'short-slot']);
  });

  it('is told by name', () => {
    expect(states({}).slice(0, 2).map(({ slot: { name } }) => name)).toEqual([firstSlot, secondSlot]);
  });
});
