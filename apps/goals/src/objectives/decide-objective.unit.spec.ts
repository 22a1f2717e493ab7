import { describe, expect, it } from '@jest/globals';
import { specification } from '@cairn/commands/testing';
import { event, type EventOf } from '@cairn/contracts';
import { cycleFold } from '../cycles/cycle.js';
import { sound } from '../deciding/sound.fixture.js';
import { checkInsFold } from '../key-results/check-ins.js';
import { decideObjective } from './decide-objective.js';
import { added, cancelled, candidate, checkIn, committed, created, cycleIn, goal, parked } from './goal.fixture.js';
import type { EditObjective, ObjectiveCommand } from './objective-commands.js';
import { objectiveFold } from './objective.js';

const objectives = specification({ reads: { objective: objectiveFold, cycle: cycleFold, checkIns: checkInsFold }, decide: sound(decideObjective) });
const draft = [created, added];
const running = [...draft, committed];
const during = (state: Parameters<typeof cycleIn>[0], objective: readonly EventOf[]) => objectives.given({ objective, cycle: cycleIn(state) });
const wantedOpen = ['candidate', 'draft', 'parked', 'committed'];

describe('a new objective', () => {
  const create = { type: 'CreateObjective', objectiveId: 'o', teamId: 'service', title: 'Clinics recommend us', ownerId: 'ann', kind: 'aspirational' } as const;

  it('is a draft, or a candidate if asked for', () => {
    during('planning', []).when(create).then([created]);
    during('draft', []).when({ ...create, as: 'candidate' }).then([candidate]);
    during('active', []).when({ ...create, rationale: { pain: 'Once.' }, tags: ['a'] }).then([event('objective.created', { ...created.data, rationale: { pain: 'Once.' }, tags: ['a'] })]);
  });

  it('is written once, into a cycle that is not ending', () => {
    during('planning', draft).when(create).thenRefuses('objective-exists', { field: 'objectiveId' });
    during('closing', []).when(create).thenRefuses('cycle-state', { from: 'closing', wanted: ['draft', 'planning', 'active'] });
    objectives.when(create).thenRefuses('cycle-unknown', { field: 'cycleId' });
  });
});

describe('choosing', () => {
  it('makes a draft of a candidate', () => {
    during('draft', [candidate]).when({ type: 'ChooseObjective' }).then([event('objective.chosen', goal)]);
    during('draft', draft).when({ type: 'ChooseObjective' }).thenRefuses('objective-state', { from: 'draft', wanted: ['candidate'] });
  });

  it('parks a candidate or a draft with a reason', () => {
    for (const state of [candidate, created]) {
      objectives.given({ objective: [state], cycle: cycleIn('draft') }).when({ type: 'ParkObjective', reason: 'Next year.' }).then([parked]);
      objectives.given({ objective: [state], cycle: cycleIn('draft') }).when({ type: 'ParkObjective' }).thenRefuses('reason-required', { field: 'reason' });
    }
    during('active', running).when({ type: 'ParkObjective', reason: 'x' }).thenRefuses('objective-state', { from: 'committed', wanted: ['candidate', 'draft'] });
  });

  it('resumes what was parked, as what it was', () => {
    const resumed = event('objective.resumed', goal);
    const chosen = event('objective.chosen', goal);
    objectives.given({ objective: [candidate, parked], cycle: cycleIn('draft') }).when({ type: 'ResumeObjective' }).then([resumed]);
    objectives.given({ objective: [candidate, parked, resumed], cycle: cycleIn('draft') }).when({ type: 'ChooseObjective' }).then([chosen]);
    objectives.given({ objective: [candidate, chosen, parked, resumed], cycle: cycleIn('draft') }).when({ type: 'ChooseObjective' }).thenRefuses('objective-state', { from: 'draft', wanted: ['candidate'] });
    during('draft', draft).when({ type: 'ResumeObjective' }).thenRefuses('objective-state', { from: 'draft', wanted: ['parked'] });
  });
});

describe('committing', () => {
  const commit = { type: 'CommitObjective', actorId: 'ann', readVersion: 2 } as const;

  it.each(['planning', 'active'] as const)('is the act of the owner, on the version that was read: %s', (state) => {
    during(state, draft).when(commit).then([committed]);
    during(state, draft).when({ ...commit, actorId: 'lead' }).thenRefuses('act-of-another', { field: 'actorId', act: 'commit' });
    during(state, draft).when({ ...commit, readVersion: 1 }).thenRefuses('version-not-read', { field: 'readVersion', readVersion: 1, version: 2 });
  });

  it('is done once, by a draft, in planning or later', () => {
    during('planning', running).when(commit).thenRefuses('objective-state', { from: 'committed', wanted: ['draft'] });
    objectives.given({ objective: [candidate], cycle: cycleIn('planning') }).when(commit).thenRefuses('objective-state', { from: 'candidate', wanted: ['draft'] });
    during('draft', draft).when(commit).thenRefuses('cycle-state', { from: 'draft', wanted: ['planning', 'active'] });
    during('closing', draft).when(commit).thenRefuses('cycle-state', { from: 'closing', wanted: ['planning', 'active'] });
  });

  it('states confidence in key results that are there', () => {
    const confidence = [{ keyResultId: 'o.1', confidence: '0.6' }];
    during('planning', draft).when({ ...commit, confidence }).then([event('objective.committed', { ...committed.data, confidence })]);
    during('planning', draft).when({ ...commit, confidence: [{ keyResultId: 'o.9', confidence: '0.6' }] }).thenRefuses('key-result-unknown', { field: 'keyResultId', keyResultId: 'o.9' });
  });

  it('waits for the whole rationale where the policy requires it', () => {
    const cycle = cycleIn('planning', { requireRationale: true });
    const thoughts = (['strategy', 'pain', 'value', 'impact', 'focus'] as const).map((field) => ({ field, to: 'Because.' }));
    objectives.given({ objective: draft, cycle }).when(commit).thenRefuses('rationale-missing', { field: 'rationale', missing: ['strategy', 'pain', 'value', 'impact', 'focus'] });
    const thought = event('objective.rationale-changed', { ...goal, changes: thoughts });
    objectives.given({ objective: [...draft, thought], cycle }).when({ ...commit, readVersion: 3 }).then([event('objective.committed', { ...goal, readVersion: 3 })]);
  });

  it('keeps to the limits where the policy enforces them', () => {
    const enforced = (policy: object) => objectives.given({ objective: draft, cycle: cycleIn('planning', { limits: 'enforce', keyResultsAtLeast: 1, ...policy }) });
    enforced({}).when({ ...commit, ownerHas: 4 }).then([committed]);
    enforced({}).when({ ...commit, ownerHas: 5 }).thenRefuses('limit-exceeded', { field: 'ownerId', limit: 5, count: 6 });
    enforced({ keyResultsAtLeast: 2 }).when(commit).thenRefuses('limit-not-reached', { field: 'keyResults', limit: 2, count: 1 });
    enforced({ keyResultsAtLeast: 0, keyResultsAtMost: 0 }).when(commit).thenRefuses('limit-exceeded', { field: 'keyResults', limit: 0, count: 1 });
    during('planning', draft).when({ ...commit, ownerHas: 50 }).then([committed]);
  });
});

describe('editing', () => {
  const audience = { personIds: ['cay'], teamIds: [] };
  const reason = 'The contract says so.';
  const goalposts = [
    [{ type: 'RewordObjective', title: 'New' }, event('objective.reworded', { ...goal, changes: [{ field: 'title', from: 'Clinics recommend us', to: 'New' }] })],
    [{ type: 'ChangeKind', kind: 'committed' }, event('objective.kind-changed', { ...goal, from: 'aspirational', to: 'committed' })],
    [{ type: 'ChangeOwner', ownerId: 'cay' }, event('objective.owner-changed', { ...goal, from: 'ann', to: 'cay' })],
    [{ type: 'MoveObjective', teamId: 'lab' }, event('objective.moved', { ...goal, teamId: 'lab', fromTeamId: 'service', toTeamId: 'lab' })],
  ] as const;

  it.each(goalposts)('needs a reason once it moves a goalpost, and none before: $type', (command, happened) => {
    const reasoned = { ...happened, data: { ...happened.data, reason } } as typeof happened;
    during('planning', running).when(command).then([happened]);
    during('planning', running).when({ ...command, reason }).then([reasoned]);
    during('active', draft).when(command).then([happened]);
    for (const state of ['active', 'closing'] as const) {
      during(state, running).when(command).thenRefuses('reason-required', { field: 'reason' });
      during(state, running).when({ ...command, reason }).then([reasoned]);
    }
    objectives.given({ objective: [...draft, happened], cycle: cycleIn('planning') }).when(command).thenNothing();
  });

  it('explains an objective at any time', () => {
    const explained = event('objective.rationale-changed', { ...goal, changes: [{ field: 'focus', to: 'Small clinics.' }] });
    during('active', running).when({ type: 'ChangeRationale', rationale: { focus: 'Small clinics.' } }).then([explained]);
    objectives.given({ objective: [...draft, explained], cycle: cycleIn('planning') }).when({ type: 'ChangeRationale', rationale: { focus: null } }).then([
      event('objective.rationale-changed', { ...goal, changes: [{ field: 'focus', from: 'Small clinics.' }] }),
    ]);
    during('active', running).when({ type: 'ChangeRationale', rationale: { focus: null } }).thenNothing();
  });

  it('restricts and opens with a reason', () => {
    const restricted = event('objective.restricted', { ...goal, audience, reason });
    during('planning', draft).when({ type: 'RestrictObjective', audience, reason }).then([restricted]);
    during('planning', draft).when({ type: 'RestrictObjective', audience }).thenRefuses('reason-required', { field: 'reason' });
    const closed = objectives.given({ objective: [...draft, restricted], cycle: cycleIn('planning') });
    closed.when({ type: 'RestrictObjective', audience, reason }).thenNothing();
    closed.when({ type: 'OpenObjective' }).thenRefuses('reason-required', { field: 'reason' });
    closed.when({ type: 'OpenObjective', reason }).then([event('objective.opened', { ...goal, audience, reason })]);
    during('planning', draft).when({ type: 'OpenObjective', reason }).thenNothing();
  });

  it('is over with the cycle, and with the objective', () => {
    const commands: readonly EditObjective[] = [...goalposts.map(([command]) => command), { type: 'ChangeRationale', rationale: {} }, { type: 'RestrictObjective', audience }, { type: 'OpenObjective' }];
    for (const command of commands) {
      for (const from of ['closed', 'archived'] as const) during(from, running).when(command).thenRefuses('cycle-state', { from, wanted: ['draft', 'planning', 'active', 'closing'] });
      objectives.given({ objective: [...running, cancelled], cycle: cycleIn('active') }).when(command).thenRefuses('objective-state', { from: 'cancelled', wanted: wantedOpen });
      during('active', []).when(command).thenRefuses('objective-unknown', { field: 'objectiveId' });
    }
  });
});

describe('cancelling', () => {
  const cancel: ObjectiveCommand = { type: 'CancelObjective', reason: 'Sold.' };

  it('keeps the progress that a draft or committed objective had', () => {
    objectives.given({ objective: running, cycle: cycleIn('active'), checkIns: [checkIn('21')] }).when(cancel).then([event('objective.cancelled', { ...goal, reason: 'Sold.', progress: '0.5000' })]);
    objectives.given({ objective: [created], cycle: cycleIn('planning') }).when(cancel).then([cancelled]);
    const gone = event('key-result.cancelled', { ...goal, keyResultId: 'o.1', reason: 'Wrong measure.' });
    objectives.given({ objective: [...running, gone], cycle: cycleIn('active'), checkIns: [checkIn('21')] }).when(cancel).then([cancelled]);
  });

  it('needs a reason, and something to cancel', () => {
    during('active', running).when({ type: 'CancelObjective' }).thenRefuses('reason-required', { field: 'reason' });
    objectives.given({ objective: [candidate], cycle: cycleIn('draft') }).when(cancel).thenRefuses('objective-state', { from: 'candidate', wanted: ['draft', 'committed'] });
    during('closed', running).when(cancel).thenRefuses('cycle-state', { from: 'closed', wanted: ['draft', 'planning', 'active', 'closing'] });
  });

  it('is not decided without the check-ins', () => {
    const unread = specification({ reads: { objective: objectiveFold, cycle: cycleFold }, decide: sound(decideObjective) });
    expect(() => unread.given({ objective: running, cycle: cycleIn('active') }).when(cancel).thenNothing()).toThrow('needs checkIns');
  });
});

describe('carrying over', () => {
  const carry: ObjectiveCommand = { type: 'CarryOverObjective', toObjectiveId: 'n', toCycleId: 'q1' };
  const carried = event('objective.carried-over', { ...goal, toObjectiveId: 'n', toCycleId: 'q1' });

  it('says once where the objective goes on, even after its cycle is closed', () => {
    for (const state of ['active', 'closing', 'closed', 'archived'] as const) during(state, running).when(carry).then([carried]);
    objectives.given({ objective: [created, parked], cycle: cycleIn('closed') }).when(carry).then([carried]);
    objectives.given({ objective: [...running, carried], cycle: cycleIn('closed') }).when(carry).thenNothing();
    objectives.given({ objective: [...running, carried], cycle: cycleIn('closed') }).when({ ...carry, toObjectiveId: 'm' }).thenRefuses('carried-over-already', { field: 'toObjectiveId', carriedTo: 'n' });
  });

  it('goes to another cycle, and not from what was given up', () => {
    during('active', running).when({ ...carry, toCycleId: 'q4' }).thenRefuses('carried-over-within-cycle', { field: 'toCycleId' });
    objectives.given({ objective: [...running, cancelled], cycle: cycleIn('active') }).when(carry).thenRefuses('objective-state', { from: 'cancelled', wanted: ['parked', 'committed', 'closed'] });
  });
});
