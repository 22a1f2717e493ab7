import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict';
import { isCairnError, type Commit } from '@cairn/contracts';
import { genesisHash } from '../../chain/hash.js';

/** Rejects with exactly this code, and these details where given. */
export async function refuses(attempt: Promise<unknown>, code: string, details?: Readonly<Record<string, unknown>>): Promise<void> {
  await rejects(attempt, (error) => {
    ok(isCairnError(error), `not a CairnError: ${String(error)}`);
    strictEqual(error.code, code);
    if (details) deepStrictEqual({ ...error.details }, details);
    return true;
  });
}

/** Positions from 1 without gaps, each commit naming its predecessor's hash, each stream's versions from 1. */
export function isChained(commits: readonly Commit[], org: string): void {
  const versions = new Map<string, number>();
  const logId = commits[0]?.events[0]?.data['logId'];
  let prev = genesisHash(org, typeof logId === 'string' ? logId : '');
  commits.forEach((commit, index) => {
    strictEqual(commit.position, index + 1);
    strictEqual(commit.prev, prev);
    strictEqual(commit.version, (versions.get(commit.stream) ?? 0) + 1);
    versions.set(commit.stream, commit.version);
    prev = commit.hash;
  });
  ok(commits.length > 0, 'the log is empty');
}

/** The values of settled promises, and the errors. */
export function split<T>(settled: readonly PromiseSettledResult<T>[]): { values: T[]; errors: unknown[] } {
  return {
    values: settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    errors: settled.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : [])),
  };
}
