import { afterEach, describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { LogFollowing, openMemoryHistory, realTiming, type History } from '@cairn/history';
import fc from 'fast-check';
import { openMemoryViews, ProjectionFollower, readingPosition, ViewsAt, type Views } from './index.js';
import { instantOfDay, OKR_ORG, RandomOkrs, type Choice } from './testing/okrs/random-okrs.js';
import { keyResultFigures, objectiveFigure, progressProjection, teamFigures } from './testing/progress/index.js';

/** Random histories to try; more by `CAIRN_TEST_RUNS`. */
const RUNS = Number(process.env['CAIRN_TEST_RUNS'] ?? 100);
const CLOCK = (): number => Date.UTC(2026, 9, 1);

const choice: fc.Arbitrary<Choice> = fc.record({ act: fc.nat(11), which: fc.nat(50), other: fc.nat(50), day: fc.integer({ min: -30, max: 92 }), figure: fc.nat(130) });
const histories = fc.record({
  choices: fc.array(choice, { minLength: 20, maxLength: 80 }),
  /** Commits of a page: how the log is cut into batches, of the one store and of the others. */
  cuts: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
  /** Positions to ask for, as parts of the log, and days of the cycle. */
  asOf: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 3 }),
  effectiveOn: fc.array(fc.integer({ min: -35, max: 100 }), { minLength: 2, maxLength: 2 }),
});

const stores: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of stores.splice(0)) await close();
});

/** The same log, as it was when it held so many commits. */
function upTo(history: History, last: number): Pick<History, 'readStored' | 'heads' | 'subscribe'> {
  return {
    readStored: async (org, after, limits) => (await history.readStored(org, after, limits)).filter(({ position }) => position <= last),
    heads: async (afterOrg) => (await history.heads(afterOrg)).map((head) => ({ ...head, position: last })),
    subscribe: () => () => undefined,
  };
}

/** The progress views of a log's first commits, made by the runtime in batches of this size. */
async function viewsOf(history: History, last: number, cut: number): Promise<Views> {
  const views = openMemoryViews();
  await views.prepare(progressProjection);
  const follower = new ProjectionFollower({ projection: progressProjection, views, catalogue });
  const following = new LogFollowing({ history: upTo(history, last), followers: [follower], timing: realTiming(CLOCK), settings: { page: { limit: cut, maxBytes: 4_000_000 } } });
  following.start();
  await following.waitFor(follower.name, { org: OKR_ORG, position: last }, 20_000);
  await following.stop();
  stores.push(() => views.close());
  return views;
}

async function historyOf({ appends }: RandomOkrs): Promise<History> {
  const history = openMemoryHistory({ catalogue, clock: CLOCK });
  await Promise.all(appends.map((request) => history.append(request)));
  return history;
}

/** The answer to every query at a position, true at an instant. */
async function everyAnswer(views: Views, okrs: RandomOkrs, asOf: number | undefined, effectiveOn: string): Promise<Record<string, unknown>> {
  const at = await readingPosition({ views, org: OKR_ORG, projections: [progressProjection.storage] }, asOf);
  const reading = new ViewsAt(views, OKR_ORG, at);
  const answers = [
    ...okrs.keyResults.map(async ({ keyResultId }) => [keyResultId, await keyResultFigures(reading, keyResultId, effectiveOn)]),
    ...okrs.objectives.map(async ({ objectiveId }) => [objectiveId, await objectiveFigure(reading, objectiveId, effectiveOn)]),
    ...okrs.teams.map(async ({ teamId }) => [teamId, await teamFigures(reading, teamId, effectiveOn)]),
  ];
  return { at, ...(Object.fromEntries(await Promise.all(answers)) as Record<string, unknown>) };
}

type Sample = typeof histories extends fc.Arbitrary<infer S> ? S : never;

/** Asks the store of the whole log, `shown` in some way, and the stores of its beginnings the same. */
async function compare({ choices, cuts, asOf, effectiveOn }: Sample, shown: (views: Views, last: number) => Views): Promise<void> {
  const okrs = new RandomOkrs(choices);
  const history = await historyOf(okrs);
  const last = okrs.appends.length;
  const whole = shown(await viewsOf(history, last, cuts[0]), last);
  for (const part of asOf) {
    const position = 1 + Math.round(part * (last - 1));
    const beginning = await viewsOf(history, position, cuts[1]);
    for (const day of effectiveOn) {
      expect(await everyAnswer(whole, okrs, position, instantOfDay(day))).toEqual(await everyAnswer(beginning, okrs, undefined, instantOfDay(day)));
    }
  }
}

function law(shown: (views: Views, last: number) => Views = (views) => views): fc.IAsyncProperty<[Sample]> {
  return fc.asyncProperty(histories, (sample) => compare(sample, shown));
}

describe('what is asked as of a position', () => {
  it('is answered as by a store that holds only the commits up to there', async () => {
    await fc.assert(law(), { numRuns: RUNS, endOnFailure: true });
  }, 60_000 + RUNS * 2_000);

  it.each([
    ['documents', (views: Views, last: number): Views => broken(views, { get: (view, org, id) => views.get(view, org, id, last) })],
    ['lists', (views: Views, last: number): Views => broken(views, { list: (view, org, request) => views.list(view, org, { ...request, at: last }) })],
  ])('is not, once %s are read as they stand now', async (_what, shown) => {
    const result = await fc.check(law(shown), { numRuns: RUNS, endOnFailure: true, seed: 7 });
    expect(result.failed).toBe(true);
  }, 60_000 + RUNS * 2_000);
});

/** The same views but for one reading that is wrong. */
function broken(views: Views, wrong: Partial<Pick<Views, 'get' | 'list'>>): Views {
  return {
    prepare: (projection) => views.prepare(projection),
    cursor: (storage, org) => views.cursor(storage, org),
    apply: (batch) => views.apply(batch),
    newest: (view, org, ids, at) => views.newest(view, org, ids, at),
    get: (view, org, id, at) => views.get(view, org, id, at),
    list: (view, org, request) => views.list(view, org, request),
    scan: (view, org, after, limit) => views.scan(view, org, after, limit),
    park: (storage, org, parked) => views.park(storage, org, parked),
    storages: () => views.storages(),
    drop: (storage) => views.drop(storage),
    close: () => views.close(),
    ...wrong,
  };
}
