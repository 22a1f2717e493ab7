import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { catalogue } from '@cairn/contracts';
import { GENESIS, readCommits, type Cursor, type History } from '@cairn/history';
import { lockDirectory } from '@cairn/sqlite';
import { openSqliteViews, ProjectionFollower, type Row, type Views } from '@cairn/views';
import { figure, perSecond, sideBySide, type Figure } from '../figure.js';
import { projectByHand, rowsByHand } from '../hand-written/standings.js';
import { ORG } from '../history/check-ins.js';
import { fill } from '../history/read.js';
import { inDirectory, withHistory } from '../history/workspace.js';
import type { Preset } from '../preset.js';
import { standingProjection } from './standing.projection.js';

/** A progress projection with versioned rows, against a loop that writes the same rows by hand. */
export async function measureProjection({ rounds, commits }: Preset): Promise<Figure[]> {
  return inDirectory((directory) =>
    withHistory(directory, async (history) => {
      const length = await fill(history, commits);
      const rates = await sideBySide(
        rounds,
        (round) => withViews(directory, `views-${round}`, (views) => perSecond(length, () => project(history, views, length))),
        (round) => perSecond(length, () => void projectByHand(directory, `by-hand-${round}.db`).close()),
      );
      await assertSameRows(directory, history, length);
      return [figure('views.project', rates.ours, 'commits/s', rates.limit)];
    }),
  );
}

/** Builds the projection from nothing, in views that are prepared for it. */
export async function project(history: History, views: Views, length: number): Promise<void> {
  const follower = new ProjectionFollower({ projection: standingProjection, views, catalogue });
  for (let cursor: Cursor = GENESIS; cursor.position < length; cursor = await follower.cursor(ORG)) {
    strictEqual(await follower.apply(ORG, cursor, await readCommits(history, ORG, cursor)), 'moved');
  }
}

/** Opens views on disk that are prepared for the projection, and closes them after the work. */
export async function withViews<T>(directory: string, name: string, work: (views: Views) => Promise<T>): Promise<T> {
  const lock = lockDirectory(join(directory, name));
  const views = await openSqliteViews(lock);
  await views.prepare(standingProjection);
  try {
    return await work(views);
  } finally {
    await views.close();
    lock.release();
  }
}

/** What is compared in speed must be the same in result. */
async function assertSameRows(directory: string, history: History, length: number): Promise<void> {
  const byHand = projectByHand(directory, 'by-hand.db');
  await withViews(directory, 'views', async (views) => {
    await project(history, views, length);
    deepStrictEqual(await rowsIn(views), rowsByHand(byHand));
  });
  byHand.close();
}

/** Every row of the projection, as `rowsByHand`. */
export async function rowsIn(views: Views): Promise<string[]> {
  const rows: string[] = [];
  const view = standingProjection.view('standings');
  for (let page = await views.scan(view, ORG, undefined, 500); page.length > 0; page = await views.scan(view, ORG, page.at(-1), 500)) rows.push(...page.map(comparable));
  return rows;
}

function comparable({ id, from, to, doc }: Row): string {
  return JSON.stringify([id, from, to, JSON.parse(doc ?? 'null')]);
}
