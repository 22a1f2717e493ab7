import { deepStrictEqual, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { catalogue, type Commit } from '@cairn/contracts';
import type { Applied, Cursor, Follower, History, Parking } from '@cairn/history';
import { ProjectionFollower } from '@cairn/views';
import { figure, percentile, type Figure } from '../figure.js';
import { projectByHand, rowsByHand } from '../hand-written/standings.js';
import { checkIn, foundation, ORG } from '../history/check-ins.js';
import { inDirectory, withHistory } from '../history/workspace.js';
import { Stopwatch } from '../http/load/stopwatch.js';
import type { Span } from '../http/load/job.js';
import { rowsIn, withViews } from '../views/project.js';
import { standingProjection } from '../views/standing.projection.js';
import { Chain } from './chain.js';
import { withCursors } from './cursors.js';
import { withTopic } from './topics.js';

const PER_SECOND = 200;
/** Milliseconds from an answer to the rows elsewhere that show it. */
const LAG_MS = 250;

/** Check-ins that arrive 200 a second: from the answer of each to its rows, of which whoever writes them heard from the topic alone. */
export async function measureLag(span: Span, brokers: readonly string[]): Promise<Figure[]> {
  return inDirectory((directory) =>
    withHistory(directory, (history) =>
      withTopic(brokers, (place) =>
        withCursors(join(directory, 'state'), (cursors) =>
          withViews(directory, 'views', async (views) => {
            for (const request of foundation()) await history.append(request);
            const follower = new Watched(new ProjectionFollower({ projection: standingProjection, views, catalogue }));
            const chain = new Chain({ place, history, cursors, follower });
            await chain.start();
            await chain.pass((await history.head(ORG)).position);
            chain.follow();
            const lags = await lagsOf(history, span, { follower, chain });
            await chain.end();
            const byHand = projectByHand(directory, 'by-hand.db');
            deepStrictEqual(await rowsIn(views), rowsByHand(byHand));
            byHand.close();
            return [figure('kafka.lag.sqlite.p50', percentile(lags, 0.5), 'ms', LAG_MS), figure('kafka.lag.sqlite.p99', percentile(lags, 0.99), 'ms', LAG_MS)];
          }),
        ),
      ),
    ),
  );
}

interface Watching {
  readonly follower: Watched;
  readonly chain: Chain;
}

/** @returns milliseconds of each that was answered after the warm-up */
async function lagsOf(history: History, span: Span, { follower, chain }: Watching): Promise<readonly number[]> {
  const answered = new Map<number, number>();
  const watch = new Stopwatch(span);
  const counted = performance.now() + span.warmUp * 1_000;
  const appends: Promise<void>[] = [];
  for (let n = 0; !watch.isOver; n += 1) {
    await watch.turn(n, PER_SECOND);
    appends.push(history.append(checkIn(n)).then(({ commit }) => void answered.set(commit.position, performance.now())));
  }
  await Promise.all(appends);
  const { position } = await history.head(ORG);
  await chain.untilAnnounced(position);
  await chain.settled();
  return [...answered].flatMap(([at, time]) => (time < counted ? [] : [follower.timeOf(at) - time]));
}

/** A follower that keeps when it had applied what. */
class Watched implements Follower {
  readonly name: string;
  readonly #appliedAt = new Map<number, number>();
  readonly #follower: Follower;

  constructor(follower: Follower) {
    this.name = follower.name;
    this.#follower = follower;
  }

  /** @throws AssertionError when it was not applied */
  timeOf(position: number): number {
    const time = this.#appliedAt.get(position);
    ok(time !== undefined, `${position} was not applied`);
    return time;
  }

  cursor(org: string): Promise<Cursor> {
    return this.#follower.cursor(org);
  }

  async apply(org: string, cursor: Cursor, commits: readonly Commit[]): Promise<Applied> {
    const applied = await this.#follower.apply(org, cursor, commits);
    for (const { position } of commits) this.#appliedAt.set(position, performance.now());
    return applied;
  }

  park(org: string, cursor: Cursor, parking: Parking): Promise<void> {
    return this.#follower.park(org, cursor, parking);
  }
}
