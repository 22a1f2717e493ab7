import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { LogFollowing, openSqliteHistory, realTiming } from '@cairn/history';
import { lockDirectory, openDatabase } from '@cairn/sqlite';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { ProjectionFollower } from '../projection/projection-follower.js';
import { checksum } from '../rebuild/checksum.js';
import { OKR_ORG, RandomOkrs } from '../testing/okrs/random-okrs.js';
import { progressProjection } from '../testing/progress/index.js';
import { openSqliteViews } from './open.js';

const CLOCK = (): number => Date.UTC(2026, 9, 1);
const choices = Array.from({ length: 80 }, (_, index) => ({ act: index * 7, which: index * 3, other: index * 5, day: (index * 11) % 90, figure: (index * 13) % 120 }));
const { appends } = new RandomOkrs(choices);

/** Starts everything over a directory, appends, waits until the projection has applied it, and ends everything. */
async function session(directory: string, requests: typeof appends): Promise<{ readonly checksum: string; readonly position: number; readonly began: number }> {
  const lock = lockDirectory(directory);
  const history = await openSqliteHistory(lock, { catalogue, clock: CLOCK });
  const views = await openSqliteViews(lock);
  await views.prepare(progressProjection);
  const follower = new ProjectionFollower({ projection: progressProjection, views, catalogue });
  const began = (await follower.cursor(OKR_ORG)).position;
  const following = new LogFollowing({ history, followers: [follower], timing: realTiming(CLOCK), settings: { page: { limit: 5, maxBytes: 4_000_000 } } });
  following.start();
  const receipts = await Promise.all(requests.map((request) => history.append(request)));
  const position = receipts.at(-1)?.commit.position ?? (await history.head(OKR_ORG)).position;
  await following.waitFor(follower.name, { org: OKR_ORG, position }, 20_000);
  const sum = await checksum({ views, projection: progressProjection, org: OKR_ORG, at: position });
  await following.stop();
  await views.close();
  await history.close();
  lock.release();
  return { checksum: sum, position, began };
}

describe('views on disk', () => {
  it('go on after a restart, and come out equal when the file is lost', () =>
    inTemporaryDirectory(async (directory) => {
      const half = Math.floor(appends.length / 2);
      const first = await session(directory, appends.slice(0, half));
      const second = await session(directory, appends.slice(half));
      expect([first.began, first.position, second.began, second.position]).toEqual([0, half, half, appends.length]);
      for (const suffix of ['', '-wal', '-shm']) rmSync(join(directory, `views.db${suffix}`), { force: true });
      expect(await session(directory, [])).toEqual({ ...second, began: 0 });
    }));

  it('refuse a file whose cursors are another table', () =>
    inTemporaryDirectory(async (directory) => {
      const db = openDatabase(join(directory, 'views.db'));
      db.exec('CREATE TABLE cursors (storage TEXT, org TEXT, position INTEGER)');
      db.close();
      const lock = lockDirectory(directory);
      await expect(openSqliteViews(lock)).rejects.toMatchObject({ code: 'schema-refused' });
      lock.release();
    }));

  it('end with everything written in the file', () =>
    inTemporaryDirectory(async (directory) => {
      await session(directory, appends.slice(0, 20));
      const db = openDatabase(join(directory, 'views.db'), { readonly: true });
      const [position] = db.prepare<[number]>('SELECT position FROM cursors WHERE storage = ?').get('progress@1') ?? [0];
      db.close();
      expect([position, existsSync(join(directory, 'history.db'))]).toEqual([20, true]);
    }));
});
