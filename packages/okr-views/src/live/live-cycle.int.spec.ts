import { catalogue } from '@cairn/contracts';
import { GENESIS, readCommits } from '@cairn/history';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CycleReading } from '../reading/figures.js';
import { readCycle } from '../reading/read.js';
import { RandomStory, type Choice } from '../testing/random-story.fixture.js';
import { Asking, historyOf, ORG, viewsOf } from '../testing/story.fixture.js';
import { LiveCycle } from './live-cycle.js';

const choice: fc.Arbitrary<Choice> = fc.record({ act: fc.nat(17), which: fc.nat(20), other: fc.nat(20), days: fc.nat(6), figure: fc.nat(119) });
const stories = fc.array(choice, { minLength: 20, maxLength: 60 }).map((choices) => new RandomStory(choices));

function inOrder(reading: CycleReading | undefined): unknown {
  return reading && { ...reading, links: reading.links.toSorted((one, other) => (one.alignmentId < other.alignmentId ? -1 : 1)) };
}

/** Asks at some positions of a story, forwards; each with the clock of its commit, or with the one clock of all. */
async function asked(story: RandomStory, steps: readonly number[], clock: 'of the commit' | 'still'): Promise<readonly (readonly [live: unknown, read: unknown])[]> {
  const history = await historyOf(story.commits);
  const asking = new Asking(story.commits, await viewsOf(history, { last: story.commits.length }));
  const commits = await readCommits(history, ORG, GENESIS);
  const live = new LiveCycle('c0', {
    commitsBetween: async (after, upTo) => commits.slice(after, upTo),
    categoryOf: (stream) => catalogue.categoryOf(stream).name,
  });
  const answers: (readonly [unknown, unknown])[] = [];
  for (const position of new Set(steps.map((step) => Math.min(step, story.commits.length)).sort((a, b) => a - b))) {
    const now = asking.reading({ position });
    const reading = clock === 'still' ? { ...now, clock: '2026-03-01T00:00:00.000Z', effectiveOn: '2026-03-01T00:00:00.000Z' } : now;
    answers.push([inOrder(await live.read(reading)), inOrder(await readCycle(reading, 'c0'))]);
  }
  return answers;
}

describe('a cycle kept up with the log', () => {
  it.each(['still', 'of the commit'] as const)('reads as one that is read anew, whatever happened in between (clock: %s)', async (clock) => {
    await fc.assert(
      fc.asyncProperty(stories, fc.array(fc.integer({ min: 12, max: 90 }), { minLength: 2, maxLength: 12 }), async (story, steps) => {
        for (const [live, read] of await asked(story, steps, clock)) expect(live).toEqual(read);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 60_000);
});
