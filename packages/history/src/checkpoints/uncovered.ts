import type { Commit } from '@cairn/contracts';
import { CairnError } from '@cairn/contracts/errors';
import { cursorAfter, GENESIS, type Cursor } from '../follow/cursor.js';
import type { KeptCheckpoint } from './checkpoint-store.js';
import { originOf, parseCheckpoint } from './note/checkpoint.js';

/** When a checkpoint is due. */
export interface CheckpointRhythm {
  /** Commits not yet covered. */
  readonly commits: number;
  /** Milliseconds since the first commit not yet covered was recorded. */
  readonly within: number;
}

export const CHECKPOINT_RHYTHM: CheckpointRhythm = { commits: 1_000, within: 60_000 };

/** What a log has beyond its newest checkpoint, as far as it was followed. */
export interface Uncovered {
  /** The newest checkpoint; none before the first. */
  readonly covered: KeptCheckpoint | undefined;
  /** Of the log; empty before its first commit. */
  readonly origin: string;
  /** Hashes of the commits since, in order. */
  readonly hashes: readonly string[];
  readonly cursor: Cursor;
  /** When the first of them was recorded, in milliseconds since the epoch. */
  readonly since: number | undefined;
}

export function nothingUncovered(covered: KeptCheckpoint | undefined): Uncovered {
  const origin = covered ? parseCheckpoint(covered.note).origin : '';
  return { covered, origin, hashes: [], cursor: covered ? { position: covered.size, hash: covered.hash } : GENESIS, since: undefined };
}

/** @param commits at least one, right after the cursor. @throws CairnError `log-not-created` if the first of all doesn't name its log */
export function withCommits(before: Uncovered, commits: readonly [Commit, ...Commit[]], now: number): Uncovered {
  const [first] = commits;
  const last = commits.at(-1) ?? first;
  return {
    covered: before.covered,
    origin: before.origin || originIn(first),
    hashes: [...before.hashes, ...commits.map(({ hash }) => hash)],
    cursor: cursorAfter(last),
    since: before.since ?? Math.min(recordedAt(first), now),
  };
}

/** Milliseconds until the next checkpoint is due, 0 when it is; never if nothing is uncovered. */
export function pauseUntilDue({ hashes, since }: Uncovered, { commits, within }: CheckpointRhythm, now: number): number {
  if (since === undefined) return Infinity;
  return hashes.length >= commits ? 0 : Math.max(0, since + within - now);
}

/** The log's clock may have stood ahead of ours, which must not put a checkpoint off. */
function recordedAt({ at, loadedAt }: Commit): number {
  return Date.parse(loadedAt ?? at);
}

function originIn({ org, position, events }: Commit): string {
  const logId = events[0]?.data['logId'];
  if (position === 1 && typeof logId === 'string') return originOf(org, logId);
  throw new CairnError(`The history of ${org} does not begin with organization.created.`, { code: 'log-not-created', details: { org } });
}
