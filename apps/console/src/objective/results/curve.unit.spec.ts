import { describe, expect, it } from '@jest/globals';
import type { Happened, Plan, Trend } from '../data/model.js';
import { baselineOf, committedPlan, planVersions } from '../data/plan-versions.js';
import { curveOf } from './curve.js';

const plan: Plan = { title: 'Requests rise', type: 'increase', start: '6', target: '33', due: '2026-12-18' };
const story = [
  { type: 'key-result.added', position: 10, at: '2026-09-12T04:00:00.000Z', data: { keyResultId: 'o.1', ...plan, target: '40' } },
  { type: 'key-result.added', position: 11, at: '2026-09-12T05:00:00.000Z', data: { keyResultId: 'o.2', ...plan, target: '1' } },
  { type: 'key-result.goalpost-moved', position: 90, at: '2026-11-06T20:00:00.000Z', data: { keyResultId: 'o.1', changes: [{ field: 'target', from: '40', to: '33' }] } },
].map((part, index): Happened => ({ index, actor: 'p', via: 'api', id: String(index), version: index, correlationId: 'c', ...part }));
const trend: Trend = {
  from: '2026-11-06',
  to: '2026-11-07',
  points: [
    { day: '2026-11-06', progress: '0.0588', expected: '0.5000', pace: null, value: '8', confidence: '0.4000' },
    { day: '2026-11-07', progress: '0.0741', expected: '0.5000', pace: null, value: null },
  ],
  entries: [
    { checkInId: 'o.1.1', effectiveAt: '2026-11-06T05:00:00.000Z', recordedAt: '', value: '7', supersededBy: 'o.1.2' },
    { checkInId: 'o.1.2', effectiveAt: '2026-11-06T05:00:00.000Z', recordedAt: '', value: '8', supersedes: 'o.1.1' },
  ],
};
const dayInTaipei = (moment: string): string => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
const versions = planVersions(story, 'o.1');
const curve = (basis: 'as-lived' | 'restated' | 'committed') => curveOf({ trend, plan, versions, committed: committedPlan(versions, 50), basis, dayOf: dayInTaipei });

describe('the curve of a key result', () => {
  it('steps from the target as committed to the target as amended on the local day of the change', () => {
    expect(curve('as-lived').points.map(({ day, committed, amended }) => [day, committed[0], amended[0]])).toEqual([['2026-11-06', 40, 40], ['2026-11-07', 40, 33], ['2026-12-18', 40, 33]]);
  });

  it('plans the way to the target that the basis is held against, up to the last day', () => {
    expect(curve('as-lived').points.map((point) => point.plan)).toEqual([23, 19.5, 33]);
    expect(curve('restated').points.map((point) => point.plan)).toEqual([19.5, 19.5, 33]);
    expect(curve('committed').points.map((point) => point.plan)).toEqual([23, 23, 40]);
  });

  it('keeps the value that was mended to be seen', () => {
    expect(curve('as-lived').marks.map(({ value, mended }) => [value, mended])).toEqual([[7, true], [8, false]]);
    expect(curve('as-lived').points.map(({ value, confidence }) => [value, confidence])).toEqual([[8, 4], [null, null], [null, null]]);
  });

  it('is of progress where values are no figures', () => {
    const milestone = curveOf({ trend, plan: { ...plan, type: 'milestone' }, versions, committed: undefined, basis: 'as-lived', dayOf: dayInTaipei });
    expect([milestone.of, milestone.marks, milestone.points.map(({ value }) => value)]).toEqual(['progress', [], [0.0588, 0.0741, null]]);
  });
});

describe('the baseline of an objective', () => {
  it('is the activation, or its own commitment where that came later', () => {
    expect([baselineOf({ committedPosition: 40 }, { baselinePosition: 50 }), baselineOf({ committedPosition: 60 }, { baselinePosition: 50 })]).toEqual([50, 60]);
    expect([baselineOf({ committedPosition: null }, { baselinePosition: 50 }), baselineOf({ committedPosition: 40 }, {})]).toEqual([undefined, undefined]);
    expect(committedPlan(versions, 5)).toBeUndefined();
  });
});
