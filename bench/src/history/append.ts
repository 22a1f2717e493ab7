import { ok, strictEqual } from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AppendRequest, History, StoredCommit } from '@cairn/history';
import { verifyLog } from '@cairn/history/verify';
import { figure, median, perSecond, sideBySide, type Figure } from '../figure.js';
import { appendByHand, openByHand } from '../hand-written/log.js';
import type { Preset } from '../preset.js';
import { checkIn, foundation, ORG } from './check-ins.js';
import { inDirectory, withHistory } from './workspace.js';

const NANO = 1e-6;

/** Concurrent writers on one organization, each waiting for its answer, against a loop that only canonicalizes, hashes and inserts. */
export async function measureAppend({ rounds, commits, writers }: Preset): Promise<Figure[]> {
  const delays: { p999: number; longest: number; bytes: number }[] = [];
  const rates = await sideBySide(
    rounds,
    () => inDirectory((directory) => withHistory(directory, async (history) => appendByWriters(history, requests(commits), writers, delays))),
    () => inDirectory((directory) => byHand(directory, requests(commits), writers)),
  );
  return [
    figure('history.append', rates.ours, 'commits/s', rates.limit),
    figure('history.append.commit-size', median(delays.map(({ bytes }) => bytes)), 'bytes', 600),
    figure('history.append.event-loop-delay.p99.9', median(delays.map(({ p999 }) => p999)), 'ms', 20),
    figure('history.append.event-loop-delay.longest', Math.max(...delays.map(({ longest }) => longest)), 'ms', 20),
  ];
}

/** Made beforehand: making requests is the clients' work. */
function requests(commits: number): AppendRequest[] {
  return [...foundation(), ...Array.from({ length: commits }, (_, n) => checkIn(n))];
}

async function appendByWriters(history: History, all: readonly AppendRequest[], writers: number, delays: { p999: number; longest: number; bytes: number }[]): Promise<number> {
  const first = all.slice(0, foundation().length);
  for (const request of first) await history.append(request);
  const rest = all.slice(first.length);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const rate = await perSecond(rest.length, () => race(history, rest, writers));
  delay.disable();
  const bytes = await assertWhole(history, all.length);
  delays.push({ p999: delay.percentile(99.9) * NANO, longest: delay.max * NANO, bytes });
  return rate;
}

async function race(history: History, all: readonly AppendRequest[], writers: number): Promise<void> {
  let next = 0;
  const write = async (): Promise<void> => {
    for (let request = all[next++]; request; request = all[next++]) strictEqual((await history.append(request)).outcome, 'appended');
  };
  await Promise.all(Array.from({ length: writers }, write));
}

/** Every commit is there, and an independent reader finds the chain whole. Returns the median size of a commit. */
async function assertWhole(history: History, commits: number): Promise<number> {
  const report = await verifyLog(ORG, (after) => history.readStored(ORG, after));
  ok(report.holds, JSON.stringify(report.faults[0]));
  strictEqual(report.commits, commits);
  return median((await history.readStored(ORG, commits - 100)).map(({ body }) => Buffer.byteLength(body)));
}

/** One transaction for as many commits as there are writers: the largest batch that they could share. */
async function byHand(directory: string, all: readonly AppendRequest[], batch: number): Promise<number> {
  const db = openByHand(directory);
  try {
    const rate = await perSecond(all.length, () => appendByHand(db, all, batch));
    const rows = db.prepare('SELECT org, position, stream, version, command_id AS commandId, types, at, hash, body FROM commits WHERE position > ? ORDER BY position LIMIT 500');
    const report = await verifyLog(ORG, async (after) => rows.all(after) as StoredCommit[]);
    ok(report.holds && report.commits === all.length, JSON.stringify(report.faults[0]));
    return rate;
  } finally {
    db.close();
  }
}
