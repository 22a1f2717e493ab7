import type { KeyResultDoc, ObjectiveDoc } from '@cairn/okr-views';
import { describe, expect, it } from '@jest/globals';
import { driftOf, type Goal } from './drift.js';

const stamp = { version: 1, position: 3, at: '2026-10-01T00:00:00.000Z', createdAt: '2026-10-01T00:00:00.000Z' };
const objective: ObjectiveDoc = {
  ...stamp, objectiveId: 'o', cycleId: 'q4', teamId: 'service', state: 'committed', resumesAs: 'draft', title: 'Clinics recommend us', rationale: {}, ownerId: 'ann', kind: 'aspirational', tags: [],
  reach: null, committedPosition: 3, committedAt: stamp.at, confidence: {}, closedAt: null, keyResultIds: ['o.1'], initiativeIds: [],
};
const keyResult: KeyResultDoc = {
  ...stamp, keyResultId: 'o.1', objectiveId: 'o', cycleId: 'q4', teamId: 'service', plan: { title: 'Days to repair', type: 'decrease', unit: 'days', start: '30', target: '12', due: '2026-12-31' },
  dues: [], addedAt: stamp.at, addedPosition: 2, responsibleId: 'ben', standing: 'open', closedAt: null,
};
const before: Goal = { objective, keyResults: [keyResult] };
const cancelled = { position: 9, at: '2026-11-01T00:00:00.000Z', reason: 'Sold.' };
const drift = (now: Partial<Goal>, isAdded = false) => driftOf(before, { ...before, ...now }, { isAdded });

describe('drift', () => {
  it('is nothing while the plan stands, whatever was measured or answered', () => {
    expect(drift({ objective: { ...objective, rationale: { pain: 'Repairs.' }, version: 7 }, keyResults: [{ ...keyResult, responsibleId: 'cat' }] })).toEqual([]);
  });

  it('is every part of the plan that differs, before and after, and what was given or taken away', () => {
    const { unit: _unit, ...plan } = keyResult.plan;
    const now = { objective: { ...objective, kind: 'committed' as const, ownerId: 'dan' }, keyResults: [{ ...keyResult, plan: { ...plan, title: 'Hours', target: '15', weight: '40' } }] };
    expect(drift(now)).toEqual([
      { kind: 're-targeted', objectiveId: 'o', changes: [{ field: 'kind', from: 'aspirational', to: 'committed' }] },
      { kind: 'handed-over', objectiveId: 'o', changes: [{ field: 'ownerId', from: 'ann', to: 'dan' }] },
      { kind: 'reworded', objectiveId: 'o', keyResultId: 'o.1', changes: [{ field: 'title', from: 'Days to repair', to: 'Hours' }] },
      { kind: 're-targeted', objectiveId: 'o', keyResultId: 'o.1', changes: [{ field: 'unit', from: 'days' }, { field: 'target', from: '12', to: '15' }, { field: 'weight', to: '40' }] },
    ]);
  });

  it('is a key result dropped and another added in its place; one that came and went is none', () => {
    const replacement: KeyResultDoc = { ...keyResult, keyResultId: 'o.2', replacesId: 'o.1', addedPosition: 9, addedAt: cancelled.at };
    const gone: KeyResultDoc = { ...keyResult, keyResultId: 'o.3', addedPosition: 10, standing: 'cancelled', cancelled };
    expect(drift({ keyResults: [{ ...keyResult, standing: 'cancelled', cancelled }, replacement, gone] })).toEqual([
      { kind: 'dropped', objectiveId: 'o', keyResultId: 'o.1', ...cancelled },
      { kind: 'added', objectiveId: 'o', keyResultId: 'o.2', position: 9, at: cancelled.at, replacesId: 'o.1' },
    ]);
  });

  it('does not begin with what was cancelled before the baseline', () => {
    const dead: KeyResultDoc = { ...keyResult, standing: 'cancelled', cancelled: { ...cancelled, position: 2 } };
    expect(driftOf({ objective, keyResults: [dead] }, { objective, keyResults: [dead] }, { isAdded: false })).toEqual([]);
  });

  it('is of a whole objective that it was added, or dropped; of one that came and went, nothing', () => {
    expect(drift({}, true)).toEqual([{ kind: 'added', objectiveId: 'o', position: 3, at: stamp.at }]);
    const ended: ObjectiveDoc = { ...objective, state: 'cancelled', title: 'Else', cancelled };
    expect(drift({ objective: ended })).toEqual([{ kind: 'dropped', objectiveId: 'o', ...cancelled }]);
    expect(drift({ objective: ended }, true)).toEqual([]);
  });
});
