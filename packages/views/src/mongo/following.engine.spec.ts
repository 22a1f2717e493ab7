import { afterEach, describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { readCommits, type History } from '@cairn/history';
import { seededRandom, type Random } from '@cairn/history/testing';
import { dropAll, mongoForTests } from '@cairn/mongo/testing';
import type { Views } from '../port/views.js';
import { ProjectionFollower } from '../projection/projection-follower.js';
import { builtAheadBesideReaders, checksumInSqlite, okrHistory } from '../rebuild/ahead.fixture.js';
import { checksum } from '../rebuild/checksum.js';
import { rebuild } from '../rebuild/rebuild.js';
import { OKR_ORG } from '../testing/okrs/random-okrs.js';
import { progressProjection } from '../testing/progress/index.js';
import { two, withInstances } from './mongo-views.fixture.js';

const LONGEST = 240_000;
const COMMITS = 160;
const place = mongoForTests();
afterEach(() => dropAll(place), LONGEST);

/** Follows a log to its end, cut at random. @returns how often it was overtaken */
async function follow(views: Views, history: History, random: Random): Promise<number> {
  const follower = new ProjectionFollower({ projection: progressProjection, views, catalogue });
  for (let overtaken = 0; ; ) {
    const cursor = await follower.cursor(OKR_ORG);
    const page = await readCommits(history, OKR_ORG, cursor, { limit: 1 + random.pick(25) });
    if (page.length === 0) return overtaken;
    if ((await follower.apply(OKR_ORG, cursor, page)) === 'overtaken') overtaken += 1;
  }
}

describe('instances that follow one log at once', () => {
  it(
    'make the rows that SQLite makes, at every position looked at, whoever was overtaken',
    async () => {
      const { history, last } = await okrHistory(COMMITS);
      await withInstances(place, 3, async (instances) => {
        await Promise.all(instances.map((views) => views.prepare(progressProjection)));
        const overtaken = await Promise.all(instances.map((views, index) => follow(views, history, seededRandom(index + 1))));
        expect(Math.max(...overtaken)).toBeGreaterThan(0);
        for (const [index, views] of instances.entries()) {
          const at = last - index * 37;
          expect(await checksum({ views, projection: progressProjection, org: OKR_ORG, at })).toBe(await checksumInSqlite(history, at));
        }
      });
    },
    LONGEST,
  );

  it(
    'build a new version ahead while readers are served by the one before',
    () => withInstances(place, 2, (instances) => builtAheadBesideReaders(...two(instances))),
    LONGEST,
  );

  it(
    'have a rebuild find the same rows, and leave nothing of its own',
    async () => {
      const { history } = await okrHistory(40);
      await withInstances(place, 2, async (instances) => {
        const [views, other] = two(instances);
        await views.prepare(progressProjection);
        await follow(views, history, seededRandom(1));
        await other.prepare(progressProjection);
        expect(await rebuild({ projection: progressProjection, views: other, history, catalogue }, OKR_ORG)).toMatchObject({ outcome: 'equal' });
        expect((await other.cursor(`${progressProjection.storage}~${OKR_ORG}`, OKR_ORG)).position).toBe(0);
      });
    },
    LONGEST,
  );
});
