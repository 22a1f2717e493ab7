import { lockDirectory } from '@cairn/sqlite';
import { openSqliteViews } from '@cairn/views';
import { join } from 'node:path';
import { ORG } from '../history/check-ins.js';
import { withHistory } from '../history/workspace.js';
import { project } from './project.js';
import { standingProjection } from './standing.projection.js';

/** What the rebuilding process says when it is done. */
export interface RebuildSaid {
  readonly position: number;
  /** Most memory the process ever held. */
  readonly megabytes: number;
  readonly seconds: number;
}

const [directory = ''] = process.argv.slice(2);

await withHistory(directory, async (history) => {
  const lock = lockDirectory(join(directory, 'rebuilt'));
  const views = await openSqliteViews(lock);
  await views.prepare(standingProjection);
  const { position } = await history.head(ORG);
  const started = performance.now();
  await project(history, views, position);
  const said: RebuildSaid = { position, megabytes: process.resourceUsage().maxRSS / 1024, seconds: (performance.now() - started) / 1000 };
  process.stdout.write(JSON.stringify(said));
  await views.close();
  lock.release();
});
