import { deepStrictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { catalogue, toEventMessages } from '@cairn/contracts';
import { commitsAfter, GENESIS, type History } from '@cairn/history';
import { ProjectionFollower } from '@cairn/views';
import { figure, perSecond, sideBySide, type Figure } from '../figure.js';
import { KafkaByHand } from '../hand-written/kafka.js';
import { appendByHand, openByHand } from '../hand-written/log.js';
import { messageByHand } from '../hand-written/messages.js';
import { projectByHand, rowsByHand } from '../hand-written/standings.js';
import { checkIn, foundation, ORG } from '../history/check-ins.js';
import { fill } from '../history/read.js';
import { inDirectory, withHistory } from '../history/workspace.js';
import type { Preset } from '../preset.js';
import { rowsIn, withViews } from '../views/project.js';
import { standingProjection } from '../views/standing.projection.js';
import { Chain } from './chain.js';
import { withCursors } from './cursors.js';
import { withTopic } from './topics.js';

/** Appends that share a transaction. */
const BATCH = 200;

/**
 * A log that is filled, published and applied, against kafkajs alone with the same messages and the same rows. Both log and rows are in SQLite, so that Kafka and what
 * is ours around it are what counts; how fast the log was filled stands apart.
 */
export async function measureRelay({ rounds, commits }: Preset, brokers: readonly string[]): Promise<Figure[]> {
  return inDirectory((directory) =>
    withHistory(directory, async (history) => {
      const appended = await perSecond(commits + foundation().length, () => fill(history, commits));
      const run: Run = { brokers, directory, history, length: (await history.head(ORG)).position, rows: rowsOf(directory) };
      await assertSameMessages(history);
      const rates = await sideBySide(rounds, (round) => relayed(run, `chain-${round}`), (round) => relayedByHand(run, `by-hand-${round}.db`));
      return [figure('kafka.append.sqlite', appended, 'commits/s', await appendedByHand(commits)), figure('kafka.relay-to-rows.sqlite', rates.ours, 'commits/s', rates.limit)];
    }),
  );
}

interface Run {
  readonly brokers: readonly string[];
  /** Where the log is, and the rows will be. */
  readonly directory: string;
  readonly history: History;
  readonly length: number;
  /** What must come of it. */
  readonly rows: readonly string[];
}

/** @returns commits a second */
function relayed({ brokers, directory, history, length, rows }: Run, name: string): Promise<number> {
  return withTopic(brokers, (place) =>
    withCursors(join(directory, `${name}-state`), (cursors) =>
      withViews(directory, name, async (views) => {
        const chain = new Chain({ place, history, cursors, follower: new ProjectionFollower({ projection: standingProjection, views, catalogue }) });
        await chain.start();
        const rate = await perSecond(length, () => chain.pass(length));
        deepStrictEqual(chain.counts, { published: length, messages: length, poison: 0 });
        await chain.end();
        deepStrictEqual(await rowsIn(views), rows);
        return rate;
      }),
    ),
  );
}

/** @returns commits a second */
function relayedByHand({ brokers, directory, length, rows }: Run, name: string): Promise<number> {
  return withTopic(brokers, async (place) => {
    const chain = new KafkaByHand(place, directory, name);
    await chain.start();
    const rate = await perSecond(length, () => chain.pass(length));
    deepStrictEqual(rowsByHand(chain.views), rows);
    await chain.end();
    return rate;
  });
}

/** Without Kafka. */
function rowsOf(directory: string): readonly string[] {
  const views = projectByHand(directory, 'without-kafka.db');
  const rows = rowsByHand(views);
  views.close();
  return rows;
}

/** What is compared in speed puts the same on the topic. */
async function assertSameMessages(history: History): Promise<void> {
  for await (const commit of commitsAfter(history, ORG, GENESIS)) deepStrictEqual([messageByHand(commit)], toEventMessages(commit, catalogue));
}

function appendedByHand(commits: number): Promise<number> {
  const all = [...foundation(), ...Array.from({ length: commits }, (_, n) => checkIn(n))];
  return inDirectory(async (directory) => {
    const db = openByHand(directory);
    const rate = await perSecond(all.length, () => appendByHand(db, all, BATCH));
    db.close();
    return rate;
  });
}
