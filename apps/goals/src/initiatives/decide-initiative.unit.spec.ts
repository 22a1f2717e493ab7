import { describe, it } from '@jest/globals';
import { specification } from '@cairn/commands/testing';
import { event, type EventOf } from '@cairn/contracts';
import { cycleFold } from '../cycles/cycle.js';
import { sound } from '../deciding/sound.fixture.js';
import { added, cancelled, committed, created, cycleIn, goal, keyResult } from '../objectives/goal.fixture.js';
import type { ObjectiveStates } from '../objectives/objective-states.js';
import { objectiveFold } from '../objectives/objective.js';
import { decideInitiative, type InitiativeCommand } from './decide-initiative.js';

const initiatives = specification({ reads: { objective: objectiveFold, cycle: cycleFold }, decide: sound((command: InitiativeCommand, states: ObjectiveStates) => decideInitiative(command, states)) });
const running = [created, added, committed];
const given = (...more: readonly EventOf[]) => initiatives.given({ objective: [...running, ...more], cycle: cycleIn('active') });

const ids = { ...keyResult, initiativeId: 'o.2' };
const planned = event('initiative.added', { ...ids, title: 'Spare parts', ownerId: 'ann', start: '2026-10-05', due: '2026-11-13', helpingTeamIds: [] });
const started = event('initiative.started', ids);
const finished = event('initiative.finished', ids);
const dropped = event('initiative.dropped', { ...ids, reason: 'No need.' });
const add = { type: 'AddInitiative', keyResultId: 'o.1', title: 'Spare parts', ownerId: 'ann', start: '2026-10-05', due: '2026-11-13' } as const;

describe('an initiative', () => {
  it('is planned under a key result that is open, with the next number', () => {
    given().when(add).then([planned]);
    given().when({ ...add, keyResultId: 'o.9' }).thenRefuses('key-result-unknown', { field: 'keyResultId', keyResultId: 'o.9' });
    given(event('key-result.cancelled', { ...keyResult, reason: 'x' })).when(add).thenRefuses('key-result-state', { from: 'cancelled', wanted: ['open'] });
  });

  it('may be part of another one, under the same key result', () => {
    given(planned).when({ ...add, parentId: 'o.2' }).then([event('initiative.added', { ...planned.data, initiativeId: 'o.3', parentId: 'o.2' })]);
    given().when({ ...add, parentId: 'o.2' }).thenRefuses('initiative-unknown', { field: 'initiativeId', initiativeId: 'o.2' });
    given(planned, dropped).when({ ...add, parentId: 'o.2' }).thenRefuses('initiative-state', { from: 'dropped', wanted: ['planned', 'in-progress'] });
    const other = event('key-result.added', { ...added.data, keyResultId: 'o.3' });
    given(planned, other).when({ ...add, keyResultId: 'o.3', parentId: 'o.2' }).thenRefuses('parent-of-another', { field: 'parentId', parentId: 'o.2' });
  });

  it('ends on or after its first day', () => {
    given().when({ ...add, due: '2026-10-04' }).thenRefuses('period-reversed', { field: 'due', start: '2026-10-05', due: '2026-10-04' });
    given().when({ ...add, start: 'soon' }).thenRefuses('not-a-date', { field: 'start' });
    given().when({ ...add, due: 'late' }).thenRefuses('not-a-date', { field: 'due' });
  });

  it('is revised while it is under way', () => {
    given(planned).when({ type: 'ReviseInitiative', initiativeId: 'o.2', changes: { due: null, title: 'Parts', ownerId: 'ann', helpingTeamIds: [] } }).then([
      event('initiative.revised', { ...ids, changes: [{ field: 'due', from: '2026-11-13' }, { field: 'title', from: 'Spare parts', to: 'Parts' }] }),
    ]);
    given(planned).when({ type: 'ReviseInitiative', initiativeId: 'o.2', changes: { title: 'Spare parts' } }).thenNothing();
    given(planned).when({ type: 'ReviseInitiative', initiativeId: 'o.2', changes: { start: '2026-12-01' } }).thenRefuses('period-reversed');
    given(planned, dropped).when({ type: 'ReviseInitiative', initiativeId: 'o.2', changes: { title: 'x' } }).thenRefuses('initiative-state', { from: 'dropped', wanted: ['planned', 'in-progress'] });
  });

  it('is started, then finished', () => {
    const [start, finish] = [{ type: 'StartInitiative', initiativeId: 'o.2' }, { type: 'FinishInitiative', initiativeId: 'o.2' }] as const;
    given(planned).when(start).then([started]);
    given(planned, started).when(start).thenRefuses('initiative-state', { from: 'in-progress', wanted: ['planned'] });
    given(planned, started).when(finish).then([finished]);
    given(planned).when(finish).thenRefuses('initiative-state', { from: 'planned', wanted: ['in-progress'] });
    given(planned, started, finished).when(finish).thenRefuses('initiative-state', { from: 'done', wanted: ['in-progress'] });
    given().when(start).thenRefuses('initiative-unknown', { field: 'initiativeId', initiativeId: 'o.2' });
  });

  it('is dropped with a reason, before it is done', () => {
    const drop = { type: 'DropInitiative', initiativeId: 'o.2', reason: 'No need.' } as const;
    given(planned).when(drop).then([dropped]);
    given(planned, started).when(drop).then([dropped]);
    given(planned).when({ ...drop, reason: '' }).thenRefuses('reason-required', { field: 'reason' });
    given(planned, started, finished).when(drop).thenRefuses('initiative-state', { from: 'done', wanted: ['planned', 'in-progress'] });
  });

  it('moves no more once the cycle is closed or the objective cancelled', () => {
    initiatives.given({ objective: running, cycle: cycleIn('closed') }).when(add).thenRefuses('cycle-state', { from: 'closed', wanted: ['draft', 'planning', 'active', 'closing'] });
    given(cancelled).when(add).thenRefuses('objective-state', { from: 'cancelled', wanted: ['candidate', 'draft', 'parked', 'committed'] });
    initiatives.given({ cycle: cycleIn('active') }).when(add).thenRefuses('objective-unknown', { field: 'objectiveId' });
  });
});

describe('the parts of an objective', () => {
  it('share one row of numbers', () => {
    given(planned).when(add).then([event('initiative.added', { ...planned.data, initiativeId: 'o.3' })]);
    initiatives.given({ objective: [created, added, event('key-result.added', { ...added.data, ...goal, keyResultId: 'o.2' })], cycle: cycleIn('planning') }).when(add).then([event('initiative.added', { ...planned.data, initiativeId: 'o.3' })]);
  });
});
