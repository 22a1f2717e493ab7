import { describe, expect, it } from '@jest/globals';
import { specification } from '@cairn/commands/testing';
import { event } from '@cairn/contracts';
import { sound } from '../deciding/sound.fixture.js';
import { checkedInCyclesFold } from './checked-in-cycles.js';
import type { CycleCommand } from './cycle-commands.js';
import { cycleFold, cyclesFold, type CycleState } from './cycle.js';
import { decideCycle, type CycleStates } from './decide-cycle.js';

const q4 = { cycleId: 'q4', name: '2026 Q4', kind: 'quarter', start: '2026-10-01', end: '2026-12-31' } as const;
const named = { cycleId: 'q4' };
const created = event('cycle.created', { ...q4, keyDates: { commitBy: '2026-09-25' }, policy: { objectivesPerOwner: 3 }, policyVersion: 1 });
const year = event('cycle.created', { cycleId: 'y26', name: '2026', kind: 'annual', start: '2026-01-01', end: '2026-12-31', keyDates: {}, policy: {}, policyVersion: 1 });

const planning = event('cycle.planning-started', named);
const active = event('cycle.activated', { ...named, countedAt: 7, objectives: 2, keyResults: 5 });
const closing = event('cycle.closing-started', named);
const closed = event('cycle.closed', { ...named, objectives: 2, scored: 2 });
const archived = event('cycle.archived', named);
const course = [created, planning, active, closing, closed, archived] as const;
const STATES: readonly CycleState[] = ['draft', 'planning', 'active', 'closing', 'closed', 'archived'];

const cycles = specification({
  reads: { cycle: cycleFold, cycles: cyclesFold, checkedIn: checkedInCyclesFold },
  decide: sound((command: CycleCommand, states: CycleStates) => decideCycle(command, states)),
});
const inState = (state: CycleState) => cycles.given({ cycle: course.slice(0, STATES.indexOf(state) + 1), cycles: [created, year] });

describe('a new cycle', () => {
  const create: CycleCommand = { type: 'CreateCycle', ...q4 };

  it('starts as a draft, with the first version of its policy', () => {
    cycles.when({ ...create, policy: { limits: 'enforce' } }).then([event('cycle.created', { ...q4, keyDates: {}, policy: { limits: 'enforce' }, policyVersion: 1 })]);
    inState('draft').when(create).thenRefuses('cycle-exists', { field: 'cycleId' });
  });

  it('takes policy and key dates from another, the dates as far from the start as they were', () => {
    const next = { cycleId: 'q1', name: '2027 Q1', kind: 'quarter', start: '2027-01-01', end: '2027-03-31', fromCycleId: 'q4' } as const;
    cycles.given({ cycles: [created] }).when({ type: 'CreateCycle', ...next, policy: { drive: 'support' } }).then([
      event('cycle.created', { ...next, keyDates: { commitBy: '2026-12-26' }, policy: { objectivesPerOwner: 3, drive: 'support' }, policyVersion: 1 }),
    ]);
  });

  it.each<[string, object, string, Readonly<Record<string, unknown>>]>([
    ['a day that no calendar has', { start: '2026-02-30' }, 'not-a-date', { field: 'start' }],
    ['an end before the start', { end: '2026-09-30' }, 'period-reversed', { field: 'end', start: '2026-10-01', end: '2026-09-30' }],
    ['a quarter of two months', { end: '2026-11-30' }, 'kind-does-not-fit', { field: 'kind', kind: 'quarter', start: '2026-10-01', end: '2026-11-30' }],
    ['a year of a quarter', { kind: 'annual' }, 'kind-does-not-fit', { field: 'kind', kind: 'annual', start: '2026-10-01', end: '2026-12-31' }],
    ['a key date that is none', { keyDates: { scoreBy: 'soon' } }, 'not-a-date', { field: 'scoreBy' }],
    ['a review after the end', { keyDates: { reviewFrom: '2027-01-01' } }, 'review-outside-cycle', { field: 'reviewFrom', start: '2026-10-01', end: '2026-12-31' }],
    ['a parent that is not there', { parentCycleId: 'y26' }, 'cycle-unknown', { field: 'parentCycleId' }],
    ['a model that is not there', { fromCycleId: 'q3' }, 'cycle-unknown', { field: 'fromCycleId' }],
    ['more key results at least than at most', { policy: { keyResultsAtLeast: 6 } }, 'limits-out-of-order', { field: 'keyResultsAtLeast', least: 6, most: 5 }],
  ])('refuses %s', (_what, wrong, code, details) => {
    cycles.when({ ...create, ...wrong }).thenRefuses(code, details);
  });

  it('refuses thresholds upside down', () => {
    cycles.when({ ...create, policy: { paceAtRisk: '0.95' } }).thenRefuses('thresholds-out-of-order');
  });

  it.each([
    ['thirteen weeks', { start: '2026-09-28', end: '2026-12-27' }],
    ['half a year', { kind: 'half', end: '2027-03-31' }],
    ['four months', { kind: 'trimester', end: '2027-01-31' }],
    ['a month', { kind: 'month', end: '2026-10-31' }],
    ['days of one’s own', { kind: 'custom', end: '2026-10-09' }],
  ])('may have %s', (_what, days) => {
    const facts = { ...q4, ...days } as typeof q4;
    cycles.when({ type: 'CreateCycle', ...facts }).then([event('cycle.created', { ...facts, keyDates: {}, policy: {}, policyVersion: 1 })]);
  });
});

describe('a change of a cycle', () => {
  it('tells of each field with before and after', () => {
    inState('planning').when({ type: 'ChangeCycle', changes: { parentCycleId: 'y26', commitBy: null } }).then([
      event('cycle.changed', { ...named, changes: [{ field: 'parentCycleId', to: 'y26' }, { field: 'commitBy', from: '2026-09-25' }] }),
    ]);
    inState('planning').when({ type: 'ChangeCycle', changes: { name: '2026 Q4' } }).thenNothing();
    inState('planning').when({ type: 'ChangeCycle', changes: { end: '2026-10-31' } }).thenRefuses('kind-does-not-fit');
  });

  it('does not make a cycle part of itself', () => {
    const wanted: CycleCommand = { type: 'ChangeCycle', changes: { parentCycleId: 'y26' } };
    const under = event('cycle.changed', { cycleId: 'y26', changes: [{ field: 'parentCycleId', to: 'q4' }] });
    cycles.given({ cycle: [created], cycles: [created, year, under] }).when(wanted).thenRefuses('cycle-circle', { field: 'parentCycleId', cycleId: 'q4', parentCycleId: 'y26' });
    cycles.given({ cycle: [created], cycles: [created] }).when(wanted).thenRefuses('cycle-unknown', { field: 'parentCycleId' });
  });

  it('needs a reason for its days once it is active', () => {
    const later = { type: 'ChangeCycle', changes: { end: '2027-01-03' } } as const;
    inState('active').when(later).thenRefuses('reason-required', { field: 'reason' });
    inState('active').when({ ...later, reason: 'New Year is a holiday.' }).then([
      event('cycle.changed', { ...named, changes: [{ field: 'end', from: '2026-12-31', to: '2027-01-03' }], reason: 'New Year is a holiday.' }),
    ]);
  });

  it('gives its policy the next version', () => {
    const wanted: CycleCommand = { type: 'ChangeCyclePolicy', policy: { objectivesPerOwner: null, limits: 'enforce' }, reason: 'Focus.' };
    const changed = event('cycle.policy-changed', { ...named, policyVersion: 2, changes: [{ field: 'objectivesPerOwner', from: 3 }, { field: 'limits', to: 'enforce' }], reason: 'Focus.' });
    inState('active').when(wanted).then([changed]);
    cycles.given({ cycle: [created, changed] }).when(wanted).thenNothing();
    cycles.given({ cycle: [created, changed] }).when({ type: 'ChangeCyclePolicy', policy: { limits: 'warn' } }).then([
      event('cycle.policy-changed', { ...named, policyVersion: 3, changes: [{ field: 'limits', from: 'enforce', to: 'warn' }] }),
    ]);
    inState('draft').when({ type: 'ChangeCyclePolicy', policy: { confidenceMedium: '0.8' } }).thenRefuses('thresholds-out-of-order');
  });

  it.each<CycleState>(['closed', 'archived'])('is refused when it is %s', (state) => {
    const wanted = ['draft', 'planning', 'active', 'closing'];
    inState(state).when({ type: 'ChangeCycle', changes: { name: 'x' } }).thenRefuses('cycle-state', { from: state, wanted });
    inState(state).when({ type: 'ChangeCyclePolicy', policy: { limits: 'warn' } }).thenRefuses('cycle-state', { from: state, wanted });
  });
});

describe('the course of a cycle', () => {
  const activate: CycleCommand = { type: 'ActivateCycle', countedAt: 7, objectives: 2, keyResults: 5 };
  const close: CycleCommand = { type: 'CloseCycle', objectives: 2, scored: 2 };
  const back = { reason: 'Too early.' };
  const steps = [
    { from: 'draft', command: { type: 'StartPlanning' }, then: planning },
    { from: 'planning', command: activate, then: active },
    { from: 'active', command: { type: 'StartClosing' }, then: closing },
    { from: 'active', command: { type: 'WithdrawActivation', ...back }, then: event('cycle.activation-withdrawn', { ...named, ...back }) },
    { from: 'closing', command: { type: 'CancelClosing', ...back }, then: event('cycle.closing-cancelled', { ...named, ...back }) },
    { from: 'closing', command: close, then: closed },
    { from: 'closed', command: { type: 'ArchiveCycle' }, then: archived },
  ] as const;

  it.each(steps)('$command.type goes on from $from, and from nowhere else', ({ from, command, then }) => {
    inState(from).when(command).then([then]);
    for (const other of STATES.filter((state) => state !== from)) inState(other).when(command).thenRefuses('cycle-state', { from: other, wanted: [from] });
    cycles.when(command).thenRefuses('cycle-unknown', { field: 'cycleId' });
  });

  it.each<CycleCommand>([{ type: 'WithdrawActivation' }, { type: 'WithdrawActivation', reason: ' ' }])('goes back with a reason only', (command) => {
    inState('active').when(command).thenRefuses('reason-required', { field: 'reason' });
    inState('closing').when({ type: 'CancelClosing', reason: '' }).thenRefuses('reason-required', { field: 'reason' });
  });

  it('keeps an activation that somebody checked in on', () => {
    const checkIn = (cycleId: string) =>
      event('check-in.recorded', {
        objectiveId: 'o', cycleId, teamId: 't', keyResultId: 'o.1', checkInId: 'o.1.1', slot: 'o.1@2026-10-09', timeliness: 'on-time',
        effectiveAt: '2026-10-09T00:00:00.000Z', noNewFigure: true, confidence: '0.5', saidHealth: 'on-track', policyVersion: 1,
      });
    const withdraw: CycleCommand = { type: 'WithdrawActivation', ...back };
    const running = { cycle: [created, planning, active] };
    cycles.given({ ...running, checkedIn: [checkIn('q4'), checkIn('q4')] }).when(withdraw).thenRefuses('check-ins-exist', { field: 'cycleId', checkIns: 2 });
    cycles.given({ ...running, checkedIn: [checkIn('q3')] }).when(withdraw).then([event('cycle.activation-withdrawn', { ...named, ...back })]);
  });

  it('is planned again after a withdrawal, and active again after a closing was cancelled', () => {
    const withdrawn = event('cycle.activation-withdrawn', { ...named, ...back });
    cycles.given({ cycle: [created, planning, active, withdrawn] }).when(activate).then([active]);
    const cancelled = event('cycle.closing-cancelled', { ...named, ...back });
    cycles.given({ cycle: [created, planning, active, closing, cancelled] }).when({ type: 'StartClosing' }).then([closing]);
  });

  it('is not decided without what it needs', () => {
    expect(() => decideCycle({ type: 'WithdrawActivation' }, { cycle: undefined })).toThrow('needs checkedIn');
  });
});
