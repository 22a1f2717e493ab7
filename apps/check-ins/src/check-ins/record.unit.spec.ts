import { describe, it } from '@jest/globals';
import { event, type EventData, type EventOf } from '@cairn/contracts';
import { activated, added, closingStarted, committed, created, cycleClosed, cycleCreated, given, missed, moment, of, recorded, secondSlot } from '@cairn/rhythm/testing';
import { importer, stranger } from '../acting.fixture.js';
import { asRecorded, checkIn, checkIns } from './check-in.fixture.js';

const recording = (more: Partial<EventData<'check-in.recorded'>> = {}): EventOf => event('check-in.recorded', { ...asRecorded, ...more });
const { value: _value, ...withoutValue } = asRecorded;

describe('recording a check-in', () => {
  it('says how the key result stands, in the slot that runs', () => {
    checkIns.given(given()).when(checkIn()).then([recording()]);
    checkIns
      .given(given())
      .when(checkIn({ moved: 'Two workshops.', inTheWay: 'Parts.', next: ' ' }))
      .then([recording({ moved: 'Two workshops.', inTheWay: 'Parts.' })]);
  });

  it('is numbered by its place among check-ins and corrections', () => {
    const corrected = event('check-in.corrected', { ...of, checkInId: 'o.1.2', supersedes: 'o.1.1', changes: [{ field: 'value', from: '24', to: '23' }], reason: 'Wrong.' });
    checkIns.given(given(recorded(), corrected)).when(checkIn()).then([recording({ checkInId: 'o.1.3' })]);
  });

  it('names the policy it was taken under', () => {
    const policy = event('cycle.policy-changed', { cycleId: 'q', policyVersion: 2, changes: [{ field: 'paceAtRisk', to: '0.60' }] });
    checkIns.given({ ...given(), cycle: [cycleCreated, activated, policy] }).when(checkIn()).then([recording({ policyVersion: 2 })]);
  });
});

describe('the figure of a check-in', () => {
  it('is a value, or that there is none: one of the two', () => {
    const { value: _none, ...silent } = checkIn() as Extract<ReturnType<typeof checkIn>, { readonly kind: 'record' }>;
    checkIns.given(given()).when({ ...silent, noNewFigure: true }).then([event('check-in.recorded', { ...withoutValue, noNewFigure: true })]);
    checkIns.given(given()).when(silent).thenRefuses('value-or-no-new-figure', { field: 'value' });
    checkIns.given(given()).when(checkIn({ noNewFigure: true })).thenRefuses('value-or-no-new-figure', { field: 'value' });
  });

  const steps = [{ stepId: 's1', title: 'First', weight: '1' }];
  it.each([
    { type: 'decrease', good: '24.5', bad: true, code: 'value-of-wrong-type' },
    { type: 'increase', good: '-3', bad: 'many', code: 'not-a-decimal' },
    { type: 'boolean', good: false, bad: '1', code: 'value-of-wrong-type' },
    { type: 'milestone', plan: { steps }, good: ['s1'], bad: ['s2'], code: 'step-unknown' },
    { type: 'baseline', good: '17', bad: ['s1'], code: 'value-of-wrong-type' },
    { type: 'at-most', plan: { high: '0', tolerance: '2' }, good: '1', bad: '1e3', code: 'not-a-decimal' },
    { type: 'between', plan: { low: '0', high: '1' }, good: '2', bad: '-1', code: 'tolerance-zero' },
    { type: 'at-least', plan: { low: '0', mode: 'kept' }, good: '-1', bad: false, code: 'value-of-wrong-type' },
  ] as const)('of a key result of type $type fits its type', ({ type, good, bad, code, ...more }) => {
    const objective = [created, added({ ...('plan' in more && more.plan), type }), committed()];
    checkIns.given({ ...given(), objective }).when(checkIn({ value: good })).then([recording({ value: typeof good === 'object' ? [...good] : good })]);
    checkIns.given({ ...given(), objective }).when(checkIn({ value: bad })).thenRefuses(code);
  });
});

describe('the time of a check-in', () => {
  it('may lie back to 31 days before the cycle; a date is its start', () => {
    checkIns.given(given()).when(checkIn({ effectiveAt: '2025-12-01' })).then([recording({ effectiveAt: '2025-12-01T00:00:00.000Z' })]);
    checkIns.given(given()).when(checkIn({ effectiveAt: '2025-11-30' })).thenRefuses('effective-at-too-early', { field: 'effectiveAt' });
    const earlier = event('cycle.changed', { cycleId: 'q', changes: [{ field: 'start', from: '2026-01-01', to: '2025-12-01' }] });
    checkIns.given({ ...given(), cycle: [cycleCreated, earlier, activated] }).when(checkIn({ effectiveAt: '2025-11-30' })).then([recording({ effectiveAt: '2025-11-30T00:00:00.000Z' })]);
  });

  it('may lie 5 minutes ahead', () => {
    const ahead = '2026-01-09T12:05:00.000Z';
    checkIns.given(given()).when(checkIn({ effectiveAt: ahead })).then([recording({ effectiveAt: ahead })]);
    checkIns.given(given()).when(checkIn({ effectiveAt: '2026-01-09T12:05:00.001Z' })).thenRefuses('effective-at-too-late', { field: 'effectiveAt' });
    checkIns.given(given()).when(checkIn({ effectiveAt: 'soon' })).thenRefuses('not-an-instant', { field: 'effectiveAt' });
  });

  it('is judged by the zone of the organization', () => {
    const organization = [event('organization.created', { name: 'Org', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'Asia/Taipei', languages: ['en'], fiscalYearStartMonth: 1 })];
    checkIns.given({ ...given(), organization }).when(checkIn({ effectiveAt: '2026-01-08' })).then([recording({ effectiveAt: '2026-01-07T16:00:00.000Z' })]);
    const moved = event('organization.settings-changed', { changes: [{ field: 'timeZone', from: 'Asia/Taipei', to: 'UTC' }] });
    checkIns.given({ ...given(), organization: [...organization, moved] }).when(checkIn({ effectiveAt: '2026-01-08' })).then([recording({ effectiveAt: '2026-01-08T00:00:00.000Z' })]);
  });

  it('keeps when an import says it was recorded', () => {
    const recordedAt = '2026-01-06T09:00:00.000Z';
    checkIns.given(given()).when(checkIn({ recordedAt, effectiveAt: recordedAt, acting: importer })).then([recording({ recordedAt, effectiveAt: recordedAt })]);
    checkIns.given(given()).when(checkIn({ recordedAt })).thenRefuses('recorded-at-not-imported', { field: 'recordedAt' });
    checkIns.given(given()).when(checkIn({ recordedAt: '2026-01-09T12:00:00.001Z', acting: importer })).thenRefuses('recorded-at-in-future', { field: 'recordedAt' });
  });
});

describe('the slot of a check-in', () => {
  it.each([
    ['on time to the end of the first working day after the due day', moment.lastOnTime, 'on-time'],
    ['late from then on', moment.late, 'late'],
  ] as const)('is the oldest open one: %s', (_what, now, timeliness) => {
    checkIns.given(given()).when(checkIn({ now, effectiveAt: moment.inTime })).then([recording({ timeliness })]);
  });

  it('is the current one when none older is open', () => {
    checkIns.given(given()).when(checkIn({ now: moment.afterGrace })).then([recording({ slot: secondSlot, effectiveAt: moment.afterGrace })]);
    checkIns.given(given(recorded())).when(checkIn({ now: moment.late })).then([recording({ checkInId: 'o.1.2', slot: secondSlot, effectiveAt: moment.late })]);
  });

  it('may be named; after its grace, or once the miss is recorded, it is after missed', () => {
    const named = checkIn({ slot: 'o.1@2026-01-09', now: moment.afterGrace, effectiveAt: moment.inTime });
    checkIns.given(given()).when(named).then([recording({ timeliness: 'after-missed' })]);
    checkIns.given({ ...given(), rhythm: [missed] }).when(checkIn({ slot: 'o.1@2026-01-09' })).then([recording({ timeliness: 'after-missed' })]);
  });

  it('exists and has begun', () => {
    checkIns.given(given()).when(checkIn({ slot: 'o.1@2026-01-10' })).thenRefuses('unknown-slot', { field: 'slot' });
    checkIns.given(given()).when(checkIn({ slot: secondSlot })).thenRefuses('slot-not-begun', { field: 'slot', opensAt: '2026-01-09T16:00:00.000Z' });
    const objective = [created, added({ due: '2026-01-04' }), committed()];
    checkIns.given({ ...given(), objective }).when(checkIn()).thenRefuses('no-slot', { field: 'slot' });
  });
});

describe('what else a check-in needs', () => {
  const over = [
    ['cancelled', event('key-result.cancelled', { ...of, reason: 'Wrong measure.' })],
    ['closed', event('key-result.scored', { ...of, given: '0.7', methodVersion: 1, policyVersion: 1 })],
    ['closed', event('key-result.captured', { ...of, value: '3' })],
  ] as const;
  it.each(over)('is a key result that is not %s', (standing, event) => {
    checkIns.given({ ...given(), objective: [created, added(), committed(), event] }).when(checkIn()).thenRefuses('key-result-closed', { field: 'keyResultId', keyResultId: 'o.1', standing });
  });

  const ofObjective = { objectiveId: 'o', cycleId: 'q', teamId: 't' };
  it('is an objective that is committed and open', () => {
    checkIns.given({ ...given(), objective: [created, added()] }).when(checkIn()).thenRefuses('objective-not-committed', { field: 'objectiveId' });
    const cancelled = event('objective.cancelled', { ...ofObjective, reason: 'Sold.' });
    checkIns.given({ ...given(), objective: [created, added(), committed(), cancelled] }).when(checkIn()).thenRefuses('objective-closed', { field: 'objectiveId', standing: 'cancelled' });
    const scored = event('objective.scored', { ...ofObjective, given: '0.7', band: 'green', postMortem: false, methodVersion: 1, policyVersion: 1 });
    checkIns.given({ ...given(), objective: [created, added(), committed(), scored] }).when(checkIn()).thenRefuses('objective-closed', { field: 'objectiveId', standing: 'closed' });
    checkIns.given({ ...given(), objective: [created] }).when(checkIn()).thenRefuses('key-result-unknown', { field: 'keyResultId' });
    checkIns.given({ ...given(), objective: [] }).when(checkIn()).thenRefuses('key-result-unknown', { field: 'keyResultId' });
  });

  it.each([
    ['draft', [cycleCreated]],
    ['planning', [cycleCreated, event('cycle.planning-started', { cycleId: 'q' })]],
    ['planning', [cycleCreated, activated, event('cycle.activation-withdrawn', { cycleId: 'q', reason: 'Too early.' })]],
  ])('is a cycle that runs, not one in %s', (phase, cycle) => {
    checkIns.given({ ...given(), cycle }).when(checkIn()).thenRefuses('cycle-not-active', { field: 'cycleId', phase });
  });

  it('is a cycle that is not closed', () => {
    checkIns.given({ ...given(), cycle: [cycleCreated, activated, cycleClosed] }).when(checkIn()).thenRefuses('cycle-closed', { field: 'cycleId', phase: 'closed' });
    checkIns.given({ ...given(), cycle: [cycleCreated, activated, event('cycle.archived', { cycleId: 'q' })] }).when(checkIn()).thenRefuses('cycle-closed', { field: 'cycleId', phase: 'archived' });
    checkIns.given({ ...given(), cycle: [] }).when(checkIn()).thenRefuses('cycle-unknown', { field: 'cycleId' });
  });

  it('while the cycle closes, is to have been true by the due date', () => {
    const cycle = [cycleCreated, activated, closingStarted];
    const now = '2026-04-03T09:00:00.000Z';
    const last = { slot: 'o.1@2026-03-31', timeliness: 'late', effectiveAt: '2026-03-31T23:59:59.999Z' } as const;
    checkIns.given({ ...given(), cycle }).when(checkIn({ now, effectiveAt: last.effectiveAt })).then([recording(last)]);
    const after = '2026-04-01T00:00:00.000Z';
    checkIns.given({ ...given(), cycle }).when(checkIn({ now, effectiveAt: after })).thenRefuses('effective-at-after-due', { field: 'effectiveAt', due: '2026-03-31' });
    const again = event('cycle.closing-cancelled', { cycleId: 'q', reason: 'Too early.' });
    checkIns.given({ ...given(), cycle: [...cycle, again] }).when(checkIn({ now, effectiveAt: after })).then([recording({ ...last, effectiveAt: after })]);
  });
});

describe('who checks in', () => {
  const granted = (more: Partial<EventData<'delegation.granted'>> = {}) =>
    event('delegation.granted', { delegationId: 'd', fromId: 'ann', toId: 'bob', scope: 'check-ins', from: '2026-01-08', until: '2026-01-09', ...more });
  const by = { acting: stranger };

  it('is the person responsible', () => {
    checkIns.given(given()).when(checkIn(by)).thenRefuses('not-responsible', { field: 'acting' });
    const handedOver = event('key-result.responsible-changed', { ...of, from: 'ann', to: 'bob' });
    checkIns.given({ ...given(), objective: [created, added(), committed(), handedOver] }).when(checkIn(by)).then([recording()]);
  });

  it('or a delegate, from the first day to the last', () => {
    checkIns.given({ ...given(), responsible: [granted()] }).when(checkIn(by)).then([recording()]);
    checkIns.given({ ...given(), responsible: [granted({ scope: 'all' })] }).when(checkIn(by)).then([recording()]);
  });

  it.each([
    ['that is over', [granted({ until: '2026-01-08' })]],
    ['that has not begun', [granted({ from: '2026-01-10', until: '2026-01-12' })]],
    ['for alignment alone', [granted({ scope: 'alignment' })]],
    ['of somebody else', [granted({ fromId: 'eve' })]],
    ['that was ended', [granted(), event('delegation.ended', { delegationId: 'd', fromId: 'ann', toId: 'bob', scope: 'check-ins', from: '2026-01-08', until: '2026-01-09' })]],
  ])('but not by a delegation %s', (_what, responsible) => {
    checkIns.given({ ...given(), responsible }).when(checkIn(by)).thenRefuses('not-responsible', { field: 'acting' });
  });

  it('or an import, which tells what was said elsewhere', () => {
    checkIns.given(given()).when(checkIn({ acting: importer })).then([recording()]);
  });
});
