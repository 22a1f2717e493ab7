import type { Step } from '@cairn/client';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simulate } from '../simulate.js';
import type { Simulation } from '../simulation.js';
import type { Expectation } from './expectation.js';

const NOW = '2026-11-22T06:00:00.000Z';
const world = (people: number, seed: number): Simulation => simulate({ seed, people, now: NOW });

function expected<S extends Expectation['story']>({ expectations }: Simulation, story: S): Expectation & { readonly story: S } {
  const found = expectations.find((one): one is Expectation & { readonly story: S } => one.story === story);
  if (found === undefined) throw new Error(`There is no ${story}.`);
  return found;
}

const bodiesAt = (steps: Iterable<Step>, path: string) => [...steps].filter((step) => step.path === path).map(({ body }) => body);

describe('the stories', () => {
  it('are all there, with the figures that make them', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 40, max: 150 }), (seed, people) => {
        const told = world(people, seed);
        expect(told.expectations.map(({ story }) => story)).toEqual(['siloed-success', 'watermelon', 'early-warning', 'eased-goalpost', 'silent-alignment', 'carried-lesson']);
        const siloed = expected(told, 'siloed-success');
        expect(siloed.contributorIds.length).toBeGreaterThanOrEqual(2);
        expect([Number(siloed.pace) < 0.5, Number(siloed.supportPace) >= 0.9]).toEqual([true, true]);
        expect(expected(told, 'watermelon')).toMatchObject({ said: 'on-track', paceStatus: 'off-track', disagreement: true, earlyWarning: false });
        expect(expected(told, 'early-warning')).toMatchObject({ said: 'at-risk', paceStatus: 'on-track', disagreement: false, earlyWarning: true });
        const { direction, keyResultScore, objectiveScore, gain } = expected(told, 'eased-goalpost');
        expect([direction, Number(gain) > 0]).toEqual(['eased', true]);
        expect(Number(keyResultScore.asAmended)).toBeGreaterThan(Number(keyResultScore.asCommitted));
        expect(Number(objectiveScore.asAmended)).toBeGreaterThan(Number(objectiveScore.asCommitted));
      }),
      { numRuns: 8 },
    );
  });

  it('of a cycle that is not closed yet are not expected', () => {
    expect(simulate({ seed: 1, people: 40, now: NOW, cycles: 0 }).expectations.map(({ story }) => story)).toEqual(['siloed-success', 'watermelon', 'early-warning', 'silent-alignment']);
  });

  it('are told in the steps', () => {
    const told = world(60, 3);
    const steps = [...told.steps];
    const eased = expected(told, 'eased-goalpost');
    expect(bodiesAt(steps, `/key-results/${eased.keyResultId}`)).toEqual([{ target: eased.to, reason: expect.any(String) }]);
    const silent = expected(told, 'silent-alignment');
    const ends = { alignmentId: silent.alignmentId, fromObjectiveId: silent.fromObjectiveId, toObjectiveId: silent.toObjectiveId };
    expect([...bodiesAt(steps, '/alignments').filter((body) => body?.['alignmentId'] === silent.alignmentId), ...bodiesAt(steps, `/alignments/${silent.alignmentId}/accept`)]).toEqual([ends, {}]);
    const lesson = expected(told, 'carried-lesson');
    expect(bodiesAt(steps, `/lessons/${lesson.lessonId}/carry`)).toEqual([{ toCycleId: lesson.toCycleId }]);
    expect(bodiesAt(steps, `/lessons/${lesson.lessonId}/follow-up`)).toEqual([{ used: 'yes', text: expect.any(String) }]);
    for (const [story, health] of [['watermelon', 'on-track'], ['early-warning', 'at-risk']] as const) {
      const said = bodiesAt(steps, `/key-results/${expected(told, story).keyResultId}/check-ins`).map((body) => body?.['saidHealth']);
      expect([said.length >= 8, new Set(said)]).toEqual([true, new Set([health])]);
    }
  });

  it('keep the objective of the siloed success for its contributors alone', () => {
    const told = world(200, 5);
    const { objectiveId, contributorIds, alignmentIds } = expected(told, 'siloed-success');
    const asked = bodiesAt(told.steps, '/alignments').filter((body) => body?.['toObjectiveId'] === objectiveId);
    expect(asked.map((body) => body?.['fromObjectiveId'])).toEqual(expect.arrayContaining([...contributorIds]));
    expect(asked.map((body) => body?.['alignmentId']).sort()).toEqual([...alignmentIds].sort());
  });
});
