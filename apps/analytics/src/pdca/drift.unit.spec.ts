import { event, type EventOf } from '@cairn/contracts';
import { describe, expect, it } from '@jest/globals';
import { driftFold } from './drift.js';

const goal = { objectiveId: 'o', cycleId: 'q', teamId: 'field' };
const keyResult = { ...goal, keyResultId: 'o.1' };
const at = '2026-08-01T08:00:00.000Z';

function drift(...events: readonly EventOf[]) {
  return events.reduce((known, each) => driftFold.evolve(known, { ...each, at, actor: 'ann', via: 'api' }), driftFold.initial);
}

describe('drift', () => {
  it('parts the wording of a key result from its terms', () => {
    const changes = [{ field: 'title' as const, from: 'Days', to: 'Working days' }, { field: 'target' as const, from: '12', to: '15' }];
    expect(drift(event('key-result.goalpost-moved', { ...keyResult, changes, direction: 'eased', progressBefore: '0.5000', progressAfter: '0.6000', reason: 'Later.' }))).toEqual([
      { kind: 'reworded', objectiveId: 'o', keyResultId: 'o.1', at, reason: 'Later.', changes: [changes[0]] },
      { kind: 're-targeted', objectiveId: 'o', keyResultId: 'o.1', at, reason: 'Later.', changes: [changes[1]], direction: 'eased', progressBefore: '0.5000', progressAfter: '0.6000' },
    ]);
  });

  it('tells what was added, dropped, moved and promised anew', () => {
    const told = drift(
      event('key-result.added', { ...keyResult, keyResultId: 'o.2', title: 'Sites', type: 'boolean', due: '2026-09-30', responsibleId: 'ann', replacesId: 'o.1' }),
      event('objective.moved', { ...goal, teamId: 'sales', fromTeamId: 'field', toTeamId: 'sales', reason: 'Sales answers for it.' }),
      event('objective.kind-changed', { ...goal, from: 'aspirational', to: 'committed', reason: 'A contract.' }),
      event('objective.cancelled', { ...goal, reason: 'Sold.' }),
    );
    expect(told.map(({ kind, keyResultId, replacesId, reason, changes }) => [kind, keyResultId ?? replacesId, reason, changes?.[0]?.to])).toEqual([
      ['added', 'o.2', undefined, undefined],
      ['moved', undefined, 'Sales answers for it.', 'sales'],
      ['re-targeted', undefined, 'A contract.', 'committed'],
      ['dropped', undefined, 'Sold.', undefined],
    ]);
    expect(told[0]?.replacesId).toBe('o.1');
  });

  it('names nobody whom a goal was handed to', () => {
    expect(drift(event('objective.owner-changed', { ...goal, from: 'ann', to: 'bob', reason: 'Leave.' }))).toEqual([{ kind: 'handed-over', objectiveId: 'o', at, reason: 'Leave.' }]);
  });
});
