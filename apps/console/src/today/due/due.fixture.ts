import type { Due } from '../drafts/draft.js';

/** A key result that waits, said to be on track and 6 of 10 the last time. */
export function dueFor(name: string, change: Partial<Due> = {}): Due {
  return {
    ...{ keyResultId: `${name}.1`, objectiveId: name, cycleId: 'c', teamId: 't', responsibleId: 'p', title: `Key result of ${name}`, objectiveTitle: name },
    ...{ slot: `${name}.1@2026-11-19`, dueAt: '2026-11-19T07:00:00.000Z', overdue: true, value: '31', saidHealth: 'on-track', confidence: '0.6000', confidenceAssumed: false },
    ...change,
  };
}
