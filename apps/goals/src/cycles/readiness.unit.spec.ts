import type { KeyResultDoc, ObjectiveDoc } from '@cairn/okr-views';
import { describe, expect, it } from '@jest/globals';
import type { Goal } from './drift.js';
import { unreadyIn } from './readiness.js';

const stamp = { version: 1, position: 3, at: '2026-10-01T00:00:00.000Z', createdAt: '2026-10-01T00:00:00.000Z' };
const { pain: _pain, ...thin } = { strategy: 'a', pain: 'b', value: 'c', impact: 'd', focus: 'e' };
const whole = { ...thin, pain: 'b' };

function goal(objectiveId: string, keyResults: number, more: Partial<ObjectiveDoc> = {}): Goal {
  const part = (n: number): KeyResultDoc => ({
    ...stamp, keyResultId: `${objectiveId}.${n}`, objectiveId, cycleId: 'q4', teamId: 'service', plan: { title: 'Days', type: 'boolean', due: '2026-12-31' },
    dues: [], addedAt: stamp.at, addedPosition: 2, responsibleId: 'ben', standing: 'open', closedAt: null,
  });
  return {
    objective: {
      ...stamp, objectiveId, cycleId: 'q4', teamId: 'service', state: 'committed', resumesAs: 'draft', title: 'x', rationale: whole, ownerId: objectiveId, kind: 'aspirational', tags: [],
      reach: null, committedPosition: 3, committedAt: stamp.at, confidence: {}, closedAt: null, keyResultIds: [], initiativeIds: [], ...more,
    },
    keyResults: Array.from({ length: keyResults }, (_, n) => part(n + 1)),
  };
}

describe('readiness', () => {
  it('wants nothing more of committed objectives within the limits', () => {
    expect(unreadyIn({ requireRationale: true }, [goal('a', 2), goal('b', 5), goal('p', 0, { state: 'parked' }), goal('c', 0, { state: 'cancelled' })])).toEqual([]);
  });

  it('names candidates, drafts, and thoughts that the policy asks for', () => {
    expect(unreadyIn({ requireRationale: true }, [goal('a', 2, { state: 'candidate' }), goal('b', 2, { state: 'draft', rationale: thin })])).toEqual([
      { rule: 'not-chosen', objectiveId: 'a' },
      { rule: 'not-committed', objectiveId: 'b' },
      { rule: 'rationale-missing', objectiveId: 'b', missing: ['pain'] },
    ]);
  });

  it('names what is beyond the limits of the policy, and whether they are enforced', () => {
    const policy = { limits: 'enforce', keyResultsAtMost: 3, keyResultsPerPerson: 7, objectivesPerOwner: 1 } as const;
    expect(unreadyIn(policy, [goal('a', 4), goal('b', 0, { ownerId: 'a' }), goal('c', 1), goal('d', 3)])).toEqual([
      { rule: 'too-many-key-results', limit: 3, objectiveId: 'a', count: 4, enforced: true },
      { rule: 'no-key-results', limit: 2, objectiveId: 'b', count: 0, enforced: true },
      { rule: 'too-few-key-results', limit: 2, objectiveId: 'c', count: 1, enforced: true },
      { rule: 'too-many-objectives', limit: 1, enforced: true, personId: 'a', count: 2 },
      { rule: 'too-many-responsibilities', limit: 7, enforced: true, personId: 'ben', count: 8 },
    ]);
  });
});
