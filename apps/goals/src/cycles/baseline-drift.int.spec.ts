import { okrViews } from '@cairn/okr-views';
import { historyOf, ORG, RandomStory, told, viewsOf, type Choice, type Told } from '@cairn/okr-views/testing';
import { ViewsAt, type Views } from '@cairn/views';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openQueries, type DriftArguments } from './baseline-drift.heavy.js';
import { driftOf, type Drift } from './drift.js';
import { goalAt, goalsOfCycle } from './goals-of-cycle.queries.js';

const choice: fc.Arbitrary<Choice> = fc.record({ act: fc.nat(17), which: fc.nat(20), other: fc.nat(20), days: fc.nat(6), figure: fc.nat(119) });

/** Every objective of the cycle, held against what it was at the activation, or at its own commitment. */
async function lookedAtOneByOne(views: Views, { cycleId, baselinePosition, position, hidden }: DriftArguments): Promise<readonly Drift[]> {
  const at = (wanted: number): ViewsAt => new ViewsAt(views, ORG, wanted);
  const promised = new Map((await goalsOfCycle(at(baselinePosition), cycleId, async () => true)).map((goal) => [goal.objective.objectiveId, goal]));
  const drifts = (await goalsOfCycle(at(position), cycleId, async ({ objectiveId }) => !hidden.includes(objectiveId))).map(async (now): Promise<readonly Drift[]> => {
    const { objectiveId, committedPosition } = now.objective;
    const before = promised.get(objectiveId);
    if (before?.objective.state === 'committed') return driftOf(before, now, { isAdded: false });
    const committed = committedPosition === null ? undefined : await goalAt(at(committedPosition), objectiveId);
    return committed === undefined ? [] : driftOf(committed, now, { isAdded: true });
  });
  return (await Promise.all(drifts)).flat();
}

describe('the drift of a cycle', () => {
  it('is that of every objective looked at, in whatever order positions are asked about', async () => {
    let drifted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 20, maxLength: 80 }), fc.array(fc.nat(120), { minLength: 2, maxLength: 12 }), fc.subarray(['o0', 'o2']), async (choices, steps, hidden) => {
        const { commits } = new RandomStory(choices);
        const history = await historyOf(commits);
        const views = await viewsOf(history, { last: commits.length });
        const queries = openQueries({ history, views });
        for (const position of steps.map((step) => Math.min(step, commits.length))) {
          const cycles = await new ViewsAt(views, ORG, position).all(okrViews.cycles, { by: 'id' });
          for (const { id: cycleId, doc: { activatedPosition } } of cycles) {
            if (activatedPosition === null) continue;
            const asked: DriftArguments = { org: ORG, cycleId, baselinePosition: activatedPosition, position, hidden };
            const items = await lookedAtOneByOne(views, asked);
            drifted += items.length;
            expect(JSON.parse((await queries['baseline-drift']?.(asked as never)) ?? '')).toEqual({ cycleId, baselinePosition: activatedPosition, items });
          }
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
    expect(drifted).toBeGreaterThan(0);
  }, 60_000);

  it('is also told of what had been scored by the activation, by its own commitment', async () => {
    const goal = { objectiveId: 'o', cycleId: 'c', teamId: 't' };
    const story: readonly Told[] = [
      told('2026-01-01T08:00:00.000Z', 'organization.created', { name: 'Hsinchu Instruments', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 }),
      told('2026-01-01T08:00:00.000Z', 'cycle.created', { cycleId: 'c', name: 'c', kind: 'custom', start: '2026-01-01', end: '2026-06-30', keyDates: {}, policy: {}, policyVersion: 1 }),
      told('2026-01-02T08:00:00.000Z', 'objective.created', { ...goal, as: 'draft', title: 'Clinics recommend us', ownerId: 'ann', kind: 'aspirational', tags: [] }),
      told('2026-01-03T08:00:00.000Z', 'objective.committed', { ...goal, readVersion: 1 }),
      told('2026-01-04T08:00:00.000Z', 'objective.scored', { ...goal, given: '0.7', band: 'green', postMortem: false, methodVersion: 1, policyVersion: 1 }),
      told('2026-01-05T08:00:00.000Z', 'cycle.activated', { cycleId: 'c', countedAt: 5, objectives: 1, keyResults: 0 }),
    ];
    const history = await historyOf(story);
    const views = await viewsOf(history, { last: story.length });
    const asked: DriftArguments = { org: ORG, cycleId: 'c', baselinePosition: 6, position: 6, hidden: [] };
    const answer = JSON.parse((await openQueries({ history, views })['baseline-drift']?.(asked as never)) ?? '') as { readonly items: unknown };
    expect(answer.items).toEqual([{ kind: 'added', objectiveId: 'o', position: 4, at: '2026-01-03T08:00:00.000Z' }]);
    expect(answer.items).toEqual(await lookedAtOneByOne(views, asked));
  });
});
