import { catalogue } from '@cairn/contracts';
import { GENESIS, openSqliteHistory, readCommits } from '@cairn/history';
import { ORG, OTHER_ORG, RequestMaker } from '@cairn/history/testing';
import { ALL_PROJECTIONS } from '@cairn/okr-views';
import { lockDirectory } from '@cairn/sqlite';
import { openSqliteKeys, openSqliteState } from '@cairn/state';
import { openSqliteViews, ProjectionFollower } from '@cairn/views';

const clock = (): number => Date.UTC(2026, 10, 20);

/** Fills a data directory as a server does: two organizations, one with three commits; a person; that person's key; views of the first commits. */
export async function fillData(directory: string): Promise<void> {
  const lock = lockDirectory(directory);
  const history = await openSqliteHistory(lock, { catalogue, clock });
  const requests = new RequestMaker();
  for (const request of [requests.created(), requests.created(OTHER_ORG), requests.append({ stream: 'cycle-1' }), requests.append({ stream: 'cycle-2' })]) await history.append(request);
  const views = await openSqliteViews(lock);
  for (const projection of ALL_PROJECTIONS) {
    await views.prepare(projection);
    const follower = new ProjectionFollower({ projection, views, catalogue });
    for (const org of [ORG, OTHER_ORG]) await follower.apply(org, GENESIS, await readCommits(history, org, GENESIS, { limit: 1 }));
  }
  const state = openSqliteState({ directory });
  await state.directory.put({ org: ORG, personId: 'p1', name: 'Lin Mei', createdAt: '2026-11-20T00:00:00.000Z' });
  const keys = openSqliteKeys({ directory }, (size) => new Uint8Array(size).fill(7));
  await keys.secrets.getOrCreate({ kind: 'operator' }, 'test');
  await Promise.all([history.close(), views.close(), state.close(), keys.close()]);
  lock.release();
}
