import { canonicalText, type JsonObject } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { simulate } from '@cairn/simulator';
import { fitting, patience } from '../product/installation.fixture.js';
import { expected, SimulatedProduct, type Items } from './simulated-product.fixture.js';

const NOW = '2026-11-20T06:00:00.000Z';
const OPTIONS = { people: 40, seed: 7, now: NOW };
const SIMULATION = simulate(OPTIONS);
const THEN = `effectiveOn=${NOW}`;

let simulated: SimulatedProduct;
beforeAll(async () => {
  simulated = await SimulatedProduct.start(OPTIONS);
}, patience(300_000));
afterAll(() => simulated.product.end());

const story: <S extends Parameters<typeof expected>[1]>(name: S) => ReturnType<typeof expected<S>> = (name) => expected(SIMULATION, name);

interface Node {
  readonly objectiveId: string;
  readonly disagreements: readonly unknown[];
  readonly earlyWarnings: readonly unknown[];
}
const mapOf = (query: string): Promise<{ readonly nodes: readonly Node[] }> => simulated.get(`/map?${query}&${THEN}`);

describe('the running cycle of a simulated organization', () => {
  it('shows on the map where each contributor is on course and the whole does not move', async () => {
    const { cycleId, objectiveId, contributorIds, progress, pace, support, supportPace } = story('siloed-success');
    const { nodes } = await mapOf(`cycleId=${cycleId}&root=${objectiveId}&depth=1`);
    const [root, ...contributors] = nodes;
    expect(root).toMatchObject({ objectiveId, progress, pace, paceStatus: 'off-track', support: { support, supportPace, counted: contributorIds.length } });
    expect(contributors.map((each) => each.objectiveId).sort()).toEqual([...contributorIds].sort());
    for (const contributor of contributors) expect(contributor).toMatchObject({ paceStatus: 'on-track', health: 'on-track' });
  });

  it.each(['watermelon', 'early-warning'] as const)('shows a %s where it is, beside what was said', async (name) => {
    const { cycleId, objectiveId, keyResultId, said, progress, pace, paceStatus, disagreement, earlyWarning, ...rest } = story(name);
    const rules = 'rules' in rest ? rest.rules : [];
    const { figures } = await simulated.get<{ readonly figures: object }>(`/key-results/${keyResultId}?${THEN}`);
    expect(figures).toMatchObject({ said, health: said, progress, pace, paceStatus, earlyWarning, disagreements: rules });
    const { nodes } = await mapOf(`cycleId=${cycleId}`);
    const noticed = nodes.find((node) => node.objectiveId === objectiveId);
    expect([JSON.stringify(noticed?.disagreements).includes(keyResultId), JSON.stringify(noticed?.earlyWarnings).includes(keyResultId)]).toEqual([disagreement, earlyWarning]);
  });

  it('shows an alignment that was accepted without a word', async () => {
    const { cycleId, alignmentId, fromObjectiveId, toObjectiveId } = story('silent-alignment');
    const { items } = await simulated.get<Items<{ readonly alignmentId: string; readonly silent: boolean }>>(`/alignments?cycleId=${cycleId}&limit=500`);
    expect(items.find((link) => link.alignmentId === alignmentId)).toMatchObject({ fromObjectiveId, toObjectiveId, state: 'accepted', silent: true });
    expect(items.some(({ silent }) => !silent)).toBe(true);
  });

  it('shows the lesson that was carried into it, and that it was used', async () => {
    const { lessonId, retrospectiveId, cycleId, toCycleId, used } = story('carried-lesson');
    const { items } = await simulated.get<Items<{ readonly lessonId: string }>>(`/lessons?toCycleId=${toCycleId}`);
    expect(items.find((lesson) => lesson.lessonId === lessonId)).toMatchObject({ retrospectiveId, cycleId, toCycleId, followUp: { used } });
  });
});

interface Score {
  readonly objectiveId: string;
  readonly asCommitted: string | null;
  readonly asAmended: string | null;
  readonly given: string | null;
}

describe('a key result whose target was lowered half way', () => {
  it('has a signed score under the plan as it stands, and one under the plan that was promised', async () => {
    const { cycleId, objectiveId, keyResultId, keyResultScore, objectiveScore, gain } = story('eased-goalpost');
    expect(await simulated.get(`/objectives/${objectiveId}`)).toMatchObject({ state: 'closed', score: { ...objectiveScore, proposed: objectiveScore.asAmended } });
    expect(await simulated.get(`/key-results/${keyResultId}`)).toMatchObject({ standing: 'closed', score: keyResultScore });
    const { objectives } = await simulated.get<{ readonly objectives: readonly Score[] }>(`/scorecards/${cycleId}`);
    expect(objectives.find((each) => each.objectiveId === objectiveId)).toMatchObject({ ...objectiveScore, gain, keyResults: expect.arrayContaining([expect.objectContaining({ keyResultId, ...keyResultScore })]) });
  });

  it('has one trend as lived, another restated and a third as committed', async () => {
    const { keyResultId, from, to, keyResultScore } = story('eased-goalpost');
    const moved = (await driftOf()).find((drift) => drift.keyResultId === keyResultId)?.at ?? '';
    const { plan: { start } } = await simulated.get<{ readonly plan: { readonly start: string } }>(`/key-results/${keyResultId}`);
    const trends = await Promise.all((['as-lived', 'restated', 'committed'] as const).map(async (basis) => {
      const { points, entries } = await simulated.get<Trend>(`/trends?subject=key-result&id=${keyResultId}&from=2026-06-22&to=2026-09-18&interval=day&basis=${basis}`);
      const figures = points.map(({ day }) => {
        const target = { 'as-lived': endOf(day) >= moved ? to : from, restated: to, committed: from }[basis];
        return progressBy(endOf(day), entries.filter(({ recordedAt }) => basis !== 'as-lived' || recordedAt < endOf(day)), { start, target });
      });
      expect(points.map(({ progress }) => progress)).toEqual(figures);
      return figures;
    }));
    expect(trends.map((figures) => figures.at(-1))).toEqual([keyResultScore.asAmended, keyResultScore.asAmended, keyResultScore.asCommitted]);
    expect(new Set(trends.map((figures) => figures.join())).size).toBe(3);
  });
});

interface Entry {
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly value?: string;
  readonly supersededBy?: string;
}
interface Trend {
  readonly points: readonly { readonly day: string; readonly progress: string }[];
  readonly entries: readonly Entry[];
}

/** The end of a day in Taipei. */
const endOf = (day: string): string => `${day}T16:00:00.000Z`;

/** Computed here from what was said alone: the newest figure that was true by then, on the way from start to target. */
function progressBy(instant: string, entries: readonly Entry[], { start, target }: { readonly start: string; readonly target: string }): string {
  const said = entries.filter(({ effectiveAt, value, supersededBy }) => value !== undefined && supersededBy === undefined && effectiveAt < instant);
  const newest = said.reduce<Entry | undefined>((best, entry) => (best === undefined || entry.effectiveAt >= best.effectiveAt ? entry : best), undefined);
  return newest === undefined ? '0.0000' : ((Number(newest.value) - Number(start)) / (Number(target) - Number(start))).toFixed(4);
}

interface Content {
  readonly plan: { readonly drift: readonly { readonly keyResultId?: string; readonly at: string }[]; readonly objectives: readonly unknown[] };
  readonly check: { readonly objectives: readonly Score[]; readonly rhythm: { readonly counts: Counts } };
  readonly act: { readonly lessons: readonly { readonly lessonId: string }[]; readonly decisions: readonly { readonly decisionId: string }[]; readonly carriedLessons: readonly object[] };
}
interface Retrospective {
  readonly retrospectiveId: string;
  readonly teamId: string;
  readonly state: string;
  readonly frozen: { readonly atPosition: number; readonly contentSha256: string };
  readonly content: Content & JsonObject;
}
interface Counts {
  readonly onTime: number;
  readonly kept: number;
  readonly covered: number;
  readonly slots: number;
}

const rootOf = async (cycleId: string): Promise<Retrospective> => {
  const { items } = await simulated.get<Items<Retrospective>>(`/retrospectives?cycleId=${cycleId}&teamId=${SIMULATION.organization.rootTeamId}`);
  return simulated.get<Retrospective>(`/retrospectives/${items[0]?.retrospectiveId ?? ''}`);
};
const driftOf = async () => (await rootOf(story('eased-goalpost').cycleId)).content.plan.drift;

describe('the retrospectives of closed cycles', () => {
  const closed = (): readonly string[] => SIMULATION.organization.cycleIds.slice(0, -1);

  it('are frozen with exactly what is built again from the history at their position', async () => {
    for (const cycleId of closed()) {
      const { items } = await simulated.get<Items<Retrospective>>(`/retrospectives?cycleId=${cycleId}&limit=100`);
      expect(items.length).toBeGreaterThan(3);
      for (const { retrospectiveId, state, frozen } of items) {
        const { content } = await simulated.get<Retrospective>(`/retrospectives/${retrospectiveId}`);
        const again = await simulated.get<Retrospective>(`/retrospectives/${retrospectiveId}?asOf=${frozen.atPosition}`);
        expect({ state, again: again.state, content: again.content }).toEqual({ state: 'frozen', again: 'open', content });
        expect(createHash('sha256').update(canonicalText(content)).digest('hex')).toBe(frozen.contentSha256);
      }
    }
  }, patience(60_000));

  it('tell of the lowered target, from what to what and why', async () => {
    const { objectiveId, keyResultId, from, to } = story('eased-goalpost');
    expect(await driftOf()).toContainEqual(expect.objectContaining({ kind: 're-targeted', objectiveId, keyResultId, direction: 'eased', changes: [{ field: 'target', from, to }], reason: expect.stringMatching(/\w/) }));
  });

  it('have the scores of the scorecard, and the lessons and decisions of the cycle', async () => {
    for (const cycleId of closed()) {
      const { content: { check, act } } = await rootOf(cycleId);
      const { objectives } = await simulated.get<{ readonly objectives: readonly Score[] }>(`/scorecards/${cycleId}`);
      const scores = (scored: readonly Score[]) => scored.map(({ objectiveId, asCommitted, asAmended, given }) => ({ objectiveId, asCommitted, asAmended, given })).sort((one, other) => one.objectiveId.localeCompare(other.objectiveId));
      expect(scores(check.objectives)).toEqual(scores(objectives));
      const lessons = await simulated.get<Items<{ readonly lessonId: string }>>(`/lessons?cycleId=${cycleId}&limit=500`);
      const decisions = await simulated.get<Items<{ readonly decisionId: string }>>(`/decisions?cycleId=${cycleId}&limit=500`);
      expect([act.lessons.length > 0, act.decisions.length > 0]).toEqual([true, true]);
      expect(lessons.items.map(({ lessonId }) => lessonId)).toEqual(expect.arrayContaining(act.lessons.map(({ lessonId }) => lessonId)));
      expect(decisions.items.map(({ decisionId }) => decisionId)).toEqual(expect.arrayContaining(act.decisions.map(({ decisionId }) => decisionId)));
    }
  });

  it('count the rhythm that the events tell of', async () => {
    for (const cycleId of closed()) {
      const { content: { check: { rhythm } }, frozen } = await rootOf(cycleId);
      expect(rhythm.counts).toEqual(await rhythmInFeed(cycleId, frozen.atPosition));
    }
  });
});

/** Slots that were spoken in or missed, as the feed tells: the first check-in in a slot counts, and none of a slot whose key result ended before it was due. */
async function rhythmInFeed(cycleId: string, until: number): Promise<Counts> {
  const [slots, covered, ended] = [new Map<string, string>(), new Set<string>(), new Map<string, string>()];
  for (let after = 0, live = false; !live; ) {
    const page = await simulated.get<FeedPage>(`/history/events?after=${after}&limit=500&cycle=${cycleId}&types=check-in.recorded,check-in.missed,key-result.captured,key-result.cancelled`);
    for (const { time, data: { slot, keyResultId, timeliness } } of page.events.filter(({ position }) => position <= until)) {
      if (slot === undefined) ended.set(keyResultId, time);
      else if (!slots.has(slot)) slots.set(slot, timeliness ?? 'missed');
      if (slot !== undefined && timeliness !== undefined) covered.add(slot);
    }
    ({ through: after, live } = page);
  }
  const excused = (await Promise.all([...ended].map(endedSlots))).flat();
  const counted = [...slots].filter(([slot]) => !excused.includes(slot));
  const count = (...wanted: readonly string[]): number => counted.filter(([, timeliness]) => wanted.includes(timeliness)).length;
  return { onTime: count('on-time'), kept: count('on-time', 'late'), covered: counted.filter(([slot]) => covered.has(slot)).length, slots: counted.length };
}

/** Slots of a key result that were due after it had ended. */
async function endedSlots([keyResultId, time]: readonly [string, string]): Promise<readonly string[]> {
  const { items } = await simulated.get<Items<{ readonly slot: string; readonly dueAt: string }>>(`/slots?keyResultId=${keyResultId}&from=2026-01-01&to=2026-12-31`);
  return items.filter(({ dueAt }) => dueAt > time).map(({ slot }) => slot);
}

interface FeedPage {
  readonly events: readonly { readonly position: number; readonly time: string; readonly data: { readonly keyResultId: string; readonly slot?: string; readonly timeliness?: string } }[];
  readonly through: number;
  readonly live: boolean;
}

describe('a second start on the same data', () => {
  it('is ready soon, and answers as before', async () => {
    const asked = `/scorecards/${story('eased-goalpost').cycleId}`;
    const before = await simulated.get(asked);
    await simulated.product.stop();
    const began = performance.now();
    await simulated.product.begin();
    const isReady = await simulated.product.isReady();
    const seconds = (performance.now() - began) / 1_000;
    process.stderr.write(`The second start was ready after ${seconds.toFixed(2)} s.\n`);
    expect([isReady, seconds < fitting(10, 40)]).toEqual([true, true]);
    expect(await simulated.get(asked)).toEqual(before);
  });
});
