import { RandomStory, told, type Choice, type Told } from '@cairn/okr-views/testing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AskedStory } from '../goal-map/asked-story.fixture.js';
import { asPlayed, played } from './played.fixture.js';
import type { ShownFrames } from './shown-frames.js';

const DAY = 86_400_000;
const choice: fc.Arbitrary<Choice> = fc.record({ act: fc.nat(17), which: fc.nat(20), other: fc.nat(20), days: fc.nat(6), figure: fc.nat(119) });
const links: readonly Choice[] = [{ which: 1, other: 0 }, { which: 2, other: 0 }].map((ends) => ({ act: 13, days: 1, figure: 0, ...ends }));
const stories = fc.array(choice, { minLength: 15, maxLength: 45 }).map((choices) => withEnds(new RandomStory([...links, ...choices])));

/** Some days later an objective is parked, a link ends, and after some more days the objective comes back. */
function withEnds({ commits }: RandomStory): readonly Told[] {
  const end = Date.parse(commits.at(-1)?.at ?? '');
  const later = (days: number): string => new Date(end + days * DAY).toISOString();
  const place = { objectiveId: 'o1', cycleId: 'c0', teamId: 't1' };
  const link = commits.flatMap(({ events }) => events).find(({ type }) => type === 'alignment.accepted')?.data as { readonly alignmentId: string };
  const { alignmentId, fromObjectiveId, cycleId, teamId, toObjectiveId, toCycleId, toTeamId } = link as Parameters<typeof told<'alignment.ended'>>[2];
  return [
    ...commits,
    told(later(2), 'objective.parked', { ...place, reason: 'Not now.' }),
    told(later(4), 'alignment.ended', { alignmentId, fromObjectiveId, cycleId, teamId, toObjectiveId, toCycleId, toTeamId, reason: 'It was done.' }),
    told(later(6), 'objective.resumed', place),
    told(later(8), 'objective.parked', { ...place, reason: 'Not at all.' }),
  ];
}

const windows = fc.record(
  { hidden: fc.subarray(['o0', 'o2'], { maxLength: 1 }), teamId: fc.constantFrom('t0', 't1'), root: fc.constantFrom('o0', 'o1'), depth: fc.nat(1), limit: fc.integer({ min: 1, max: 3 }), interval: fc.constantFrom('day' as const, 'week' as const) },
  { requiredKeys: ['interval'] },
);

async function expectLaw(asked: AskedStory, { limit: _limit, interval: _interval, ...window }: Parameters<AskedStory['frames']>[2] & object, frames: ShownFrames): Promise<void> {
  const drawn = new Set(frames.nodes.map(({ objectiveId }) => objectiveId));
  for (const { clock, figures, edges } of played(frames)) {
    expect({ clock, figures, edges }).toEqual({ clock, ...asPlayed(await asked.map('c0', clock, window), drawn) });
  }
}

describe('frames', () => {
  it('show what the map showed on each day, whatever happened, and whatever is known from questions before', async () => {
    await fc.assert(
      fc.asyncProperty(stories, windows, windows, fc.nat(30), async (story, one, other, back) => {
        const asked = await AskedStory.open(story);
        const last = story.at(-1)?.at ?? '';
        const now = new Date(Date.parse(last) + DAY).toISOString();
        const then = new Date(Date.parse(last) - back * DAY).toISOString();
        for (const [clock, window] of [[now, one], [then, one], [now, other], [now, one]] as const) await expectLaw(asked, window, await asked.frames('c0', clock, { from: '2026-01-02', ...window }));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  it('draw what went before the last day too, as far as there is room, with the days of links', async () => {
    const story = withEnds(new RandomStory(links));
    const asked = await AskedStory.open(story);
    const frames = await asked.frames('c0', '2026-01-14T12:00:00.000Z', { from: '2026-01-02', interval: 'day' });
    expect(frames.nodes.map(({ objectiveId }) => objectiveId)).toEqual(['o0', 'o2', 'o1']);
    const days = played(frames).map(({ date, figures, edges }) => [date.slice(8), Object.keys(figures).length, edges.length]);
    expect(days).toEqual([['02', 2, 0], ['03', 2, 1], ['04', 3, 2], ['05', 3, 2], ['06', 2, 1], ['07', 2, 1], ['08', 2, 1], ['09', 2, 1], ['10', 3, 1], ['11', 3, 1], ['12', 2, 1], ['13', 2, 1], ['14', 2, 1]]);
    expect((await asked.frames('c0', '2026-01-14T12:00:00.000Z', { limit: 2 })).nodes.map(({ objectiveId }) => objectiveId)).toEqual(['o0', 'o2']);
    const told = played(frames);
    const repeated = frames.frames.slice(1).flatMap(({ changes }, index) => changes.flatMap(([node, changed]) => {
      const before = told[index]?.figures[frames.nodes[node]?.objectiveId ?? ''];
      return Object.entries(changed ?? {}).filter(([name, value]) => JSON.stringify(before?.[name as keyof typeof before]) === JSON.stringify(value));
    }));
    expect(repeated).toEqual([]);
  });
});
