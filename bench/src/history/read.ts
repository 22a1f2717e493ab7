import { ok, strictEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Commit } from '@cairn/contracts';
import { commitsAfter, GENESIS, type History } from '@cairn/history';
import { verifyLog } from '@cairn/history/verify';
import Libsql from 'libsql';
import { join } from 'node:path';
import { figure, perSecond, sideBySide, type Figure } from '../figure.js';
import { readByHand } from '../hand-written/log.js';
import type { Preset } from '../preset.js';
import { checkIn, foundation, ORG } from './check-ins.js';
import { inDirectory, withHistory } from './workspace.js';

/** Reading a whole log in order with every link checked, and verifying it, each against the same rows read by hand. */
export async function measureReading({ rounds, commits }: Preset): Promise<Figure[]> {
  return inDirectory((directory) =>
    withHistory(directory, async (history) => {
      const length = await fill(history, commits);
      const db = new Libsql(join(directory, 'history.db'));
      const read = await sideBySide(rounds, () => perSecond(length, () => readAll(history, length)), () => perSecond(length, () => strictEqual(readByHand(db, parse), length)));
      const verified = await sideBySide(rounds, () => perSecond(length, () => verifyAll(history, length)), () => perSecond(length, () => strictEqual(readByHand(db, parseAndHash), length)));
      db.close();
      return [figure('history.read', read.ours, 'commits/s', read.limit), figure('history.verify', verified.ours, 'commits/s', verified.limit)];
    }),
  );
}

/** Appends that wait for their answers together. */
const BATCH = 200;

/** Fills a log as fast as one process can; returns its length. */
export async function fill(history: History, commits: number): Promise<number> {
  const [first, ...rest] = foundation();
  if (first) await history.append(first);
  for (let from = 0; from < rest.length; from += BATCH) await Promise.all(rest.slice(from, from + BATCH).map((request) => history.append(request)));
  for (let from = 0; from < commits; from += BATCH) {
    await Promise.all(Array.from({ length: Math.min(BATCH, commits - from) }, (_, n) => history.append(checkIn(from + n))));
  }
  return (await history.head(ORG)).position;
}

async function readAll(history: History, length: number): Promise<void> {
  let last: Commit | undefined;
  for await (const commit of commitsAfter(history, ORG, GENESIS)) last = commit;
  strictEqual(last?.position, length);
}

async function verifyAll(history: History, length: number): Promise<void> {
  const report = await verifyLog(ORG, (after) => history.readStored(ORG, after));
  ok(report.holds);
  strictEqual(report.commits, length);
}

function parse(body: string): void {
  ok((JSON.parse(body) as Commit).position > 0);
}

function parseAndHash(body: string): void {
  parse(body);
  strictEqual(createHash('sha256').update(body).digest('hex').length, 64);
}
