import { describe, expect, it } from '@jest/globals';
import { disagreements, healthAt, pointsOf, readPace, slotView, valueAt, type SlotState } from '@cairn/method';
import { definitionOf, healthFactsOf, placementsOf, slotStatesOf, standingBy } from '@cairn/rhythm';
import fc from 'fast-check';
import { asCommitted, figuresOfRows, loadCycle, pacedObjectives, policyAt, readCycle, readKeyResult, readSupport, rhythmOf, slotLayer, thresholdsOf, trend, type GoalRows, type KeyResultDoc, type KeyResultReading, type ObjectiveDoc } from './index.js';
import { goalOf, personOf, recordedOf } from './rows/goal.js';
import { RandomStory, type Choice } from './testing/random-story.fixture.js';
import { Asking, asking, historyOf, viewsOf } from './testing/story.fixture.js';

const RUNS = 30;

const choice: fc.Arbitrary<Choice> = fc.record({ act: fc.nat(17), which: fc.nat(20), other: fc.nat(20), days: fc.nat(6), figure: fc.nat(119) });
const stories = fc.array(choice, { minLength: 30, maxLength: 70 }).map((choices) => new RandomStory(choices));

/** The answers to every question at a position, by the clock of its commit and true some days before. */
async function everyAnswer(asked: Asking, { keyResults }: RandomStory, position: number): Promise<unknown> {
  const reading = asked.reading({ position });
  const earlier = { ...reading, effectiveOn: new Date(Date.parse(reading.clock) - 8 * 86_400_000).toISOString() };
  const days = { from: '2026-01-05', to: '2026-03-05', interval: 'month' } as const;
  const trendOf = (basis: 'as-lived' | 'restated' | 'committed') => trend(asked.travel(position, reading.clock), { subject: 'team', id: 't1', basis, hidden: new Set(), ...days });
  return Promise.all([
    ...[reading, earlier].flatMap((each) => ['c0', 'c1'].flatMap((cycleId) => [readCycle(each, cycleId), asCommitted(each, cycleId), rhythmOf(each, { subject: 'cycle', id: cycleId })])),
    ...keyResults.slice(0, 2).map(({ keyResultId }) => readKeyResult(reading, keyResultId)),
    readSupport(reading, 'o0'),
    trendOf('as-lived'), trendOf('restated'), trendOf('committed'),
  ]);
}

describe('what is read as of a position', () => {
  it('equals what a store reads that holds only the commits up to there', async () => {
    await fc.assert(
      fc.asyncProperty(stories, fc.double({ min: 0.2, max: 1, noNaN: true }), fc.integer({ min: 1, max: 9 }), async (story, part, page) => {
        const { commits } = story;
        const history = await historyOf(commits);
        const position = Math.ceil(part * commits.length);
        const whole = new Asking(commits, await viewsOf(history, { last: commits.length }));
        const beginning = new Asking(commits.slice(0, position), await viewsOf(history, { last: position, page }));
        expect(await everyAnswer(whole, story, position)).toEqual(await everyAnswer(beginning, story, position));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 60_000);
});

/** The rows of the running cycle with each key result's slots as they are laid by itself. */
async function runningCycle({ commits }: RandomStory) {
  const asked = await asking(commits);
  const rows = await loadCycle(asked.reading().views, 'c0');
  if (rows === undefined) throw new Error('the cycle is there');
  const statesOf = (objective: ObjectiveDoc, keyResult: KeyResultDoc) => {
    const { keyResultId, responsibleId } = keyResult;
    const goal = goalOf(objective, keyResult, rows.cycle);
    const rhythm = recordedOf(keyResultId, rows.slotRecords.get(keyResultId) ?? []);
    const { cycle, cadences, organization } = rows;
    const states = { checkIns: rows.checkIns.get(keyResultId) ?? [], objective: goal.objective, cycle, rhythm, cadences, organization, responsible: personOf(responsibleId, rows.absent.get(responsibleId)) };
    return slotStatesOf(goal, states, placementsOf(objective.teamId, rows.places));
  };
  return { reading: asked.reading(), rows, statesOf };
}

/** What the method says of a key result when it is given everything there is. */
function figuresOfAll(rows: GoalRows, { keyResult: { keyResultId, plan }, outcome, paceStatus }: KeyResultReading, states: readonly SlotState[], t: string) {
  const entries = rows.checkIns.get(keyResultId) ?? [];
  const definition = definitionOf(plan);
  const slots = states.map(slotView);
  const evidence = { history: entries, slots };
  const moment = { period: { firstDay: rows.cycle.start, lastDay: plan.due }, t, timeZone: 'UTC' };
  const { status, ...pace } = readPace(definition, evidence, moment, thresholdsOf(policyAt(rows.cycle, t).policy));
  const facts = healthFactsOf(standingBy(entries, t), states);
  const health = healthAt({ outcome, ...facts }, t);
  const figures = { points: pointsOf(entries, 'check-in'), t, firstDay: rows.cycle.start, timeZone: 'UTC', ...(plan.measureEvery && { measureEvery: plan.measureEvery }) };
  const rules = disagreements({ keyResult: definition, paceStatus, checkIns: facts.checkIns, slots, figures });
  return { ...pace, paceStatus: status, value: valueAt(evidence, t) ?? null, said: health.said, disagreements: rules, health: health.state === 'open' ? health.health : null };
}

describe('what a reading spares the method', () => {
  it('changes no figure and no slot', async () => {
    await fc.assert(
      fc.asyncProperty(stories, fc.nat(40), async (story, daysBefore) => {
        const { reading, rows, statesOf } = await runningCycle(story);
        const t = new Date(Date.parse(reading.clock) - daysBefore * 86_400_000).toISOString();
        const layer = slotLayer(rows);
        const paced = new Map(pacedObjectives(rows, { ...reading, effectiveOn: t }).flatMap(({ keyResults }) => keyResults.map((each) => [each.id, each])));
        for (const { objective, keyResults } of figuresOfRows(rows, { ...reading, effectiveOn: t }).objectives) {
          for (const found of keyResults) {
            const states = statesOf(objective, found.keyResult);
            expect(layer(objective, found.keyResult)).toEqual(states);
            expect(paced.get(found.keyResult.keyResultId)).toMatchObject({ progress: found.progress, expected: found.expected });
            expect(found).toMatchObject(figuresOfAll(rows, found, states, t));
          }
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 60_000);
});
