import { describe, expect, it } from '@jest/globals';
import { event, type EventOf } from '@cairn/contracts';
import fc from 'fast-check';
import type { Fold } from '../deciding/fold.js';
import { cycleFold } from '../cycles/cycle.js';
import { continuedId } from './continued-id.js';
import { decideInTurn } from './decide-in-turn.js';
import { decideObjective } from './decide-objective.js';
import { added, created, cycleIn, goal, keyResult } from './goal.fixture.js';
import { objectiveFold, versionOfPart } from './objective.js';
import type { ObjectiveCommand } from './objective-commands.js';
import { addedPartIn, objectiveIdOf } from './part-ids.js';

const at = '2026-10-05T00:00:00.000Z';
const after = <State>(fold: Fold<State>, events: readonly EventOf[]): State =>
  events.reduce((state, each, index) => fold.evolve(state, { ...each, at, position: index + 1, version: index + 1 }), fold.initial);
const objectiveAfter = (...events: readonly EventOf[]) => after(objectiveFold, events);
const cycle = after(cycleFold, cycleIn('planning'));

describe('several commands of one act', () => {
  const states = { objective: objectiveAfter(created), cycle };
  const decide = (...commands: readonly ObjectiveCommand[]) => decideInTurn(commands, { states, turn: { at, position: 1, version: 1 } }, (command, now) => decideObjective(command, now, { at }));

  it('are each decided on what those before came to', () => {
    const [there, back] = [{ type: 'MoveObjective', teamId: 'lab' }, { type: 'MoveObjective', teamId: 'service' }] as const;
    expect(decide(there, there, back)).toEqual([
      event('objective.moved', { ...goal, teamId: 'lab', fromTeamId: 'service', toTeamId: 'lab' }),
      event('objective.moved', { ...goal, fromTeamId: 'lab', toTeamId: 'service' }),
    ]);
  });

  it('are refused together', () => {
    expect(() => decide({ type: 'RewordObjective', title: 'New' }, { type: 'ParkObjective' })).toThrow(expect.objectContaining({ code: 'reason-required' }));
    expect(decide()).toEqual([]);
  });
});

describe('the version of a part', () => {
  const initiative = event('initiative.added', { ...keyResult, initiativeId: 'o.2', title: 'Parts', ownerId: 'ben', helpingTeamIds: [] });
  const started = event('initiative.started', { ...keyResult, initiativeId: 'o.2' });
  const moved = event('objective.moved', { ...goal, teamId: 'lab', fromTeamId: 'service', toTeamId: 'lab' });
  const revised = event('key-result.revised', { ...keyResult, changes: [{ field: 'target', from: '12', to: '10' }] });
  const versions = (...events: readonly EventOf[]) => {
    const objective = objectiveAfter(...events);
    return objective && [versionOfPart(objective), versionOfPart(objective, 'o.1'), versionOfPart(objective, 'o.2'), versionOfPart(objective, 'o.3')];
  };

  it('is that of the last commit that changed it', () => {
    expect(versions(created, added, initiative)).toEqual([3, 2, 3, undefined]);
    expect(versions(created, added, initiative, started)).toEqual([3, 2, 4, undefined]);
    expect(versions(created, added, initiative, started, revised)).toEqual([3, 5, 4, undefined]);
    expect(versions(created, added, initiative, revised, moved)).toEqual([5, 5, 3, undefined]);
  });
});

describe('ids', () => {
  it('of a continuation follow from the objective and the cycle alone', () => {
    expect(continuedId('o', 'q1')).toBe('7e559207-a833-5bb6-bebc-103cc51b8371');
    const pair = fc.tuple(fc.string(), fc.string());
    fc.assert(fc.property(pair, pair, (one, other) => (continuedId(...one) === continuedId(...other)) === (one[0] === other[0] && one[1] === other[1])));
  });

  it('of parts lead to their objective', () => {
    expect([objectiveIdOf('o.1', 'key-result-unknown'), objectiveIdOf('a.b.12', 'initiative-unknown')]).toEqual(['o', 'a.b']);
    for (const id of ['o', '.1', '']) expect(() => objectiveIdOf(id, 'initiative-unknown')).toThrow(expect.objectContaining({ code: 'initiative-unknown' }));
    const recorded = (each: EventOf) => ({ id: '1', schema: 1, type: each.type, data: each.data as never });
    expect(addedPartIn({ events: [recorded(event('key-result.cancelled', { ...keyResult, reason: 'No.' })), recorded({ ...added, data: { ...added.data, keyResultId: 'o.4' } })] })).toBe('o.4');
  });
});
