import { expect } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { openMemoryHistory, type History } from '@cairn/history';
import type { Views } from '../port/views.js';
import { ProjectionFollower } from '../projection/projection-follower.js';
import { ViewsAt } from '../reading/views-at.js';
import { openMemoryViews } from '../sqlite/open.js';
import { followAll } from '../testing/okrs/follow-all.js';
import { OKR_ORG, RandomOkrs } from '../testing/okrs/random-okrs.js';
import { progressProjection } from '../testing/progress/index.js';
import { buildAhead } from './build-ahead.js';
import { checksum } from './checksum.js';

/** The next version of a projection; like this one, so that the rows of both must be the same. */
export const NEXT = { ...progressProjection, version: progressProjection.version + 1, storage: 'progress@next' };

/** A log of random OKRs of an organization. */
export async function okrHistory(length: number): Promise<{ readonly history: History; readonly last: number }> {
  const choices = Array.from({ length }, (_, index) => ({ act: index * 7, which: index * 3, other: index * 5, day: (index * 11) % 90, figure: (index * 13) % 120 }));
  const history = openMemoryHistory({ catalogue, clock: () => Date.UTC(2026, 9, 1) });
  const { appends } = new RandomOkrs(choices);
  await Promise.all(appends.map((request) => history.append(request)));
  return { history, last: appends.length };
}

/** What SQLite makes of a log up to a position. */
export async function checksumInSqlite(history: History, at: number): Promise<string> {
  const views = openMemoryViews();
  await views.prepare(progressProjection);
  await followAll({ history, follower: new ProjectionFollower({ projection: progressProjection, views, catalogue }), org: OKR_ORG, page: 500, upTo: at });
  return checksum({ views, projection: progressProjection, org: OKR_ORG, at });
}

/** Two instances build the next version of a log while readers are served by this one; then the log grows, and a later job builds the rest. */
export async function builtAheadBesideReaders(one: Views, other: Views): Promise<void> {
  const { history, last } = await okrHistory(150);
  const early = last - 40;
  await one.prepare(progressProjection);
  await followAll({ history, follower: new ProjectionFollower({ projection: progressProjection, views: one, catalogue }), org: OKR_ORG, page: 60, upTo: early });
  const read = async (): Promise<unknown> => (await new ViewsAt(one, OKR_ORG, early).list(progressProjection.view('keyResults'), { by: 'id' }, { limit: 100 })).items;
  const served = await read();
  const goals: number[] = [];
  const parts = { projection: NEXT, history, catalogue };
  const built = Promise.all([buildAhead({ ...parts, views: one, onProgress: (position) => goals.push(position) }, { org: OKR_ORG, position: early }), buildAhead({ ...parts, views: other }, { org: OKR_ORG, position: early })]);
  expect(await read()).toEqual(served);
  expect(await built).toEqual([early, early]);
  expect(await read()).toEqual(served);
  expect(goals.at(-1)).toBe(early);
  expect((await one.cursor(progressProjection.storage, OKR_ORG)).position).toBe(early);
  expect(await buildAhead({ ...parts, views: other }, { org: OKR_ORG, position: last })).toBe(last);
  expect(await checksum({ views: one, projection: NEXT, org: OKR_ORG, at: last })).toBe(await checksumInSqlite(history, last));
}
