import { catalogue } from '@cairn/contracts';
import { openSqliteHistory, type History } from '@cairn/history';
import { lockDirectory } from '@cairn/sqlite';
import { openSqliteViews, rebuild, type AnyProjection, type RebuildReport, type Views } from '@cairn/views';
import { headsOf } from '../heads.js';
import { requireData } from '../backup/backup-files.js';

/** What became of one projection of one organization. */
export interface Rebuilt {
  readonly org: string;
  readonly projection: string;
  readonly report: RebuildReport;
}

export interface RebuildAllParts {
  /** The data directory, which nothing else holds. */
  readonly data: string;
  readonly projections: readonly AnyProjection[];
  readonly clock: () => number;
}

/**
 * Makes the rows of all projections of all organizations again, beside those that are there, and compares.
 * @throws CairnError `data-missing`; `directory-in-use`
 */
export async function* rebuildAll({ data, projections, clock }: RebuildAllParts): AsyncGenerator<Rebuilt, void, undefined> {
  requireData(data, ['history.db']);
  const lock = lockDirectory(data);
  try {
    const history = await openSqliteHistory(lock, { catalogue, clock });
    const views = await openSqliteViews(lock);
    try {
      yield* rebuildEach(history, views, projections);
    } finally {
      await Promise.all([history.close(), views.close()]);
    }
  } finally {
    lock.release();
  }
}

async function* rebuildEach(history: History, views: Views, projections: readonly AnyProjection[]): AsyncGenerator<Rebuilt, void, undefined> {
  for (const projection of projections) await views.prepare(projection);
  for (const { org } of await headsOf(history)) {
    for (const projection of projections) {
      yield { org, projection: projection.storage, report: await rebuild({ projection, views, history, catalogue }, org) };
    }
  }
}
