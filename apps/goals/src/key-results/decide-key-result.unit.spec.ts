import { describe, it } from '@jest/globals';
import { specification } from '@cairn/commands/testing';
import { event, type EventData, type EventOf } from '@cairn/contracts';
import { cycleFold } from '../cycles/cycle.js';
import { sound } from '../deciding/sound.fixture.js';
import { added, cancelled, checkIn, committed, created, cycleIn, goal, keyResult, organization } from '../objectives/goal.fixture.js';
import { objectiveFold } from '../objectives/objective.js';
import { organizationFold } from '../organization/organization.js';
import { checkInsFold } from './check-ins.js';
import { decideKeyResult } from './decide-key-result.js';
import type { KeyResultCommand } from './key-result-commands.js';

const keyResults = specification({ reads: { objective: objectiveFold, cycle: cycleFold, checkIns: checkInsFold, organization: organizationFold }, decide: sound(decideKeyResult) });
const draft = [created, added];
const running = [...draft, committed];
const reason = 'The second site opens later.';

function given(state: Parameters<typeof cycleIn>[0], objective: readonly EventOf[], checkIns: readonly EventOf[] = []) {
  return keyResults.given({ objective, cycle: cycleIn(state), checkIns, organization: [organization] });
}
const plan = (more: Partial<EventData<'key-result.added'>>) => event('key-result.added', { ...goal, keyResultId: 'o.2', title: 'It', type: 'boolean', due: '2026-12-31', responsibleId: 'ben', ...more });

describe('adding a key result', () => {
  const add = { type: 'AddKeyResult', plan: { title: 'It', type: 'boolean' }, responsibleId: 'ben' } as const;

  it('gives it the next number, and the last day of the cycle where no other is said', () => {
    given('planning', draft).when(add).then([plan({})]);
    given('planning', [created]).when({ ...add, externalId: 'KR-1', plan: { ...add.plan, due: '2026-11-30', weight: '40' } }).then([plan({ keyResultId: 'o.1', externalId: 'KR-1', due: '2026-11-30', weight: '40' })]);
    given('active', running).when(add).then([plan({})]);
  });

  it('refuses a plan that can’t be measured', () => {
    given('planning', draft).when({ ...add, plan: { title: 'It', type: 'increase', start: '1', target: '1' } }).thenRefuses('start-equals-target');
    given('planning', draft).when({ ...add, plan: { ...add.plan, due: '2027-01-01' } }).thenRefuses('due-outside-cycle', { field: 'due', start: '2026-10-01', end: '2026-12-31' });
  });

  it('keeps to the limits where the policy enforces them', () => {
    const enforced = keyResults.given({ objective: draft, cycle: cycleIn('planning', { limits: 'enforce', keyResultsAtLeast: 1, keyResultsAtMost: 1 }) });
    enforced.when(add).thenRefuses('limit-exceeded', { field: 'keyResults', limit: 1, count: 2 });
    const roomy = keyResults.given({ objective: draft, cycle: cycleIn('planning', { limits: 'enforce' }) });
    roomy.when({ ...add, responsibleHas: 9 }).then([plan({})]);
    roomy.when({ ...add, responsibleHas: 10 }).thenRefuses('limit-exceeded', { field: 'responsibleId', limit: 10, count: 11 });
    given('planning', draft).when({ ...add, responsibleHas: 99 }).then([plan({})]);
  });
});

describe('changing a key result before the baseline', () => {
  const retarget = { type: 'ChangeKeyResult', keyResultId: 'o.1', changes: { target: '15' } } as const;
  const revised = event('key-result.revised', { ...keyResult, changes: [{ field: 'target', from: '12', to: '15' }] });

  it('revises it, without a reason', () => {
    given('planning', running).when(retarget).then([revised]);
    given('active', draft).when(retarget).then([revised]);
    given('planning', [...draft, revised]).when(retarget).thenNothing();
  });

  it('leaves behind what another type has no use for', () => {
    given('planning', draft).when({ type: 'ChangeKeyResult', keyResultId: 'o.1', changes: { type: 'boolean' } }).then([
      event('key-result.revised', {
        ...keyResult,
        changes: [{ field: 'type', from: 'decrease', to: 'boolean' }, { field: 'unit', from: 'days' }, { field: 'start', from: '30' }, { field: 'target', from: '12' }],
      }),
    ]);
  });

  it('takes away with null, and never what the type needs', () => {
    given('planning', draft).when({ ...retarget, changes: { unit: null, weight: '60' } }).then([
      event('key-result.revised', { ...keyResult, changes: [{ field: 'unit', from: 'days' }, { field: 'weight', to: '60' }] }),
    ]);
    given('planning', draft).when({ ...retarget, changes: { target: null } }).thenRefuses('plan-incomplete', { field: 'target', type: 'decrease' });
    given('planning', draft).when({ ...retarget, changes: { target: '30' } }).thenRefuses('start-equals-target');
  });
});

describe('moving the goalposts', () => {
  const retarget = { type: 'ChangeKeyResult', keyResultId: 'o.1', changes: { target: '15' }, reason } as const;
  const changes = [{ field: 'target', from: '12', to: '15' }] as const;
  const moved = (more: object) => event('key-result.goalpost-moved', { ...keyResult, changes: [...changes], direction: 'eased', progressBefore: '0.5000', progressAfter: '0.6000', baselinePosition: 3, reason, ...more });

  it('tells the way and the progress of the same value, before and after', () => {
    for (const state of ['active', 'closing'] as const) given(state, running, [checkIn('21')]).when(retarget).then([moved({})]);
    given('active', running).when(retarget).then([moved({ progressBefore: '0.0000', progressAfter: '0.0000' })]);
    const harder = [{ field: 'target', from: '12', to: '3' }];
    given('active', running, [checkIn('21')]).when({ ...retarget, changes: { target: '3' } }).then([moved({ changes: harder, direction: 'tightened', progressAfter: '0.3333' })]);
    given('active', running, [checkIn('21')]).when({ ...retarget, changes: { weight: '10' } }).then([moved({ changes: [{ field: 'weight', to: '10' }], direction: 'neutral', progressAfter: '0.5000' })]);
  });

  it('judges by what stands after a correction', () => {
    const corrected = event('check-in.corrected', { ...keyResult, checkInId: 'o.1.2', supersedes: 'o.1.1', changes: [{ field: 'value', from: '12', to: '21' }], reason: 'Counted twice.' });
    given('active', running, [checkIn('12'), corrected]).when(retarget).then([moved({})]);
  });

  it('needs a reason', () => {
    given('active', running).when({ ...retarget, reason: ' ' }).thenRefuses('reason-required', { field: 'reason' });
  });

  it('departs from the commitment, where that came after the activation', () => {
    const late = [created, added, event('objective.reworded', { ...goal, changes: [{ field: 'title', to: 'x' }] }), event('objective.committed', { ...goal, readVersion: 3 })];
    given('active', late, [checkIn('21')]).when(retarget).then([moved({ baselinePosition: 4 })]);
  });

  it('departs from nothing for what was added after the baseline', () => {
    given('active', [...running, plan({})], []).when({ type: 'ChangeKeyResult', keyResultId: 'o.2', changes: { title: 'That' }, reason }).then([
      event('key-result.goalpost-moved', { ...goal, keyResultId: 'o.2', changes: [{ field: 'title', from: 'It', to: 'That' }], direction: 'neutral', progressBefore: '0.0000', progressAfter: '0.0000', reason }),
    ]);
  });

  it('has no progress to tell of what is not measured', () => {
    given('active', [...draft, plan({ type: 'baseline' }), committed]).when({ type: 'ChangeKeyResult', keyResultId: 'o.2', changes: { title: 'That' }, reason }).then([
      event('key-result.goalpost-moved', { ...goal, keyResultId: 'o.2', changes: [{ field: 'title', from: 'It', to: 'That' }], direction: 'neutral', baselinePosition: 4, reason }),
    ]);
  });

  it.each([
    ['type', { type: 'increase' }],
    ['unit', { unit: 'hours' }],
    ['currency', { currency: 'TWD' }],
  ] as const)('changes the %s until the first check-in, and not after it', (field, wanted) => {
    const command: KeyResultCommand = { type: 'ChangeKeyResult', keyResultId: 'o.1', changes: wanted, reason };
    const from = added.data[field];
    const change = [{ field, ...(from !== undefined && { from }), to: Object.values(wanted)[0] }];
    given('active', running).when(command).then([moved({ changes: change, direction: 'neutral', progressBefore: '0.0000', progressAfter: '0.0000' })]);
    given('active', running, [checkIn('21')]).when(command).thenRefuses('fixed-by-check-in', { field, keyResultId: 'o.1' });
  });
});

describe('ending a key result', () => {
  const ended = event('key-result.cancelled', { ...keyResult, lastProgress: '0.5000', reason });

  it('cancels it with a reason and its last progress', () => {
    given('active', running, [checkIn('21')]).when({ type: 'CancelKeyResult', keyResultId: 'o.1', reason }).then([ended]);
    given('active', running, [checkIn('21')]).when({ type: 'CancelKeyResult', keyResultId: 'o.1' }).thenRefuses('reason-required', { field: 'reason' });
  });

  it('replaces it by another in one act', () => {
    const by = { plan: { title: 'It', type: 'boolean' }, responsibleId: 'ben' } as const;
    given('active', running, [checkIn('21')]).when({ type: 'ReplaceKeyResult', keyResultId: 'o.1', by, reason }).then([ended, plan({ replacesId: 'o.1' })]);
    given('active', running).when({ type: 'ReplaceKeyResult', keyResultId: 'o.1', by }).thenRefuses('reason-required', { field: 'reason' });
    given('active', running).when({ type: 'ReplaceKeyResult', keyResultId: 'o.1', by: { ...by, plan: { title: 'It', type: 'at-most' } }, reason }).thenRefuses('plan-incomplete', { field: 'high', type: 'at-most' });
  });

  it('leaves nothing to change', () => {
    const over = [...running, ended];
    const commands: readonly KeyResultCommand[] = [
      { type: 'ChangeKeyResult', keyResultId: 'o.1', changes: { target: '15' }, reason },
      { type: 'CancelKeyResult', keyResultId: 'o.1', reason },
      { type: 'ChangeResponsible', keyResultId: 'o.1', responsibleId: 'cay' },
    ];
    for (const command of commands) {
      given('active', over).when(command).thenRefuses('key-result-state', { from: 'cancelled', wanted: ['open'] });
      given('active', [created]).when(command).thenRefuses('key-result-unknown', { field: 'keyResultId', keyResultId: 'o.1' });
    }
  });

  it('captures the number that a baseline looked for', () => {
    const looking = [...draft, plan({ type: 'baseline' }), committed];
    const captured = event('key-result.captured', { ...goal, keyResultId: 'o.2', value: '17.5' });
    given('active', looking).when({ type: 'CaptureKeyResult', keyResultId: 'o.2', value: '17.5' }).then([captured]);
    given('active', looking).when({ type: 'CaptureKeyResult', keyResultId: 'o.2', value: true }).thenRefuses('value-of-wrong-type', { field: 'value' });
    given('active', looking).when({ type: 'CaptureKeyResult', keyResultId: 'o.1', value: '1' }).thenRefuses('not-a-baseline', { field: 'keyResultId', type: 'decrease' });
    given('active', [...looking, captured]).when({ type: 'CaptureKeyResult', keyResultId: 'o.2', value: '18' }).thenRefuses('key-result-state', { from: 'closed', wanted: ['open'] });
  });
});

describe('a key result', () => {
  it('changes its responsible person', () => {
    given('active', running).when({ type: 'ChangeResponsible', keyResultId: 'o.1', responsibleId: 'cay' }).then([event('key-result.responsible-changed', { ...keyResult, from: 'ben', to: 'cay' })]);
    given('active', running).when({ type: 'ChangeResponsible', keyResultId: 'o.1', responsibleId: 'ben' }).thenNothing();
  });

  it.each<KeyResultCommand>([
    { type: 'AddKeyResult', plan: { title: 'It', type: 'boolean' }, responsibleId: 'ben' },
    { type: 'ChangeKeyResult', keyResultId: 'o.1', changes: { target: '15' }, reason },
    { type: 'ChangeResponsible', keyResultId: 'o.1', responsibleId: 'cay' },
    { type: 'CancelKeyResult', keyResultId: 'o.1', reason },
    { type: 'ReplaceKeyResult', keyResultId: 'o.1', by: { plan: { title: 'It', type: 'boolean' }, responsibleId: 'ben' }, reason },
  ])('is read only once its cycle is closed or its objective cancelled: $type', (command) => {
    for (const from of ['closed', 'archived'] as const) given(from, running).when(command).thenRefuses('cycle-state', { from, wanted: ['draft', 'planning', 'active', 'closing'] });
    given('active', [...running, cancelled]).when(command).thenRefuses('objective-state', { from: 'cancelled', wanted: ['candidate', 'draft', 'parked', 'committed'] });
    given('active', []).when(command).thenRefuses('objective-unknown', { field: 'objectiveId' });
  });
});
