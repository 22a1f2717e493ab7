import { describe, expect, it } from '@jest/globals';
import type { Commit } from '@cairn/contracts';
import { CHECKPOINT_RHYTHM, nothingUncovered, pauseUntilDue, withCommits } from './uncovered.js';

const NOW = Date.UTC(2026, 8, 11, 8);
const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

function commit(position: number, at: string, loadedAt?: string): Commit {
  const events = position === 1 ? [{ id: 'e', type: 'organization.created', schema: 1, data: { logId: 'log' } }] : [];
  return {
    format: 1, org: 'acme', position, stream: 'organization', version: position, commandId: 'c', requestHash: 'r', at, ...(loadedAt !== undefined && { loadedAt }),
    actor: 'p', via: 'api', correlationId: 'x', prev: '', hash: String(position), events,
  };
}

const pauseAfter = (...commits: readonly [Commit, ...Commit[]]): number => pauseUntilDue(withCommits(nothingUncovered(undefined), commits, NOW), CHECKPOINT_RHYTHM, NOW);

describe('what is not yet covered', () => {
  it('is never due where there is nothing', () => {
    expect(pauseUntilDue(nothingUncovered(undefined), CHECKPOINT_RHYTHM, NOW)).toBe(Infinity);
  });

  it('is due a minute after its first commit was recorded, whatever comes later', () => {
    expect(pauseAfter(commit(1, instant(NOW)))).toBe(60_000);
    expect(pauseAfter(commit(1, instant(NOW - 50_000)), commit(2, instant(NOW)))).toBe(10_000);
    expect(pauseAfter(commit(1, instant(NOW - 70_000)))).toBe(0);
    const grown = withCommits(withCommits(nothingUncovered(undefined), [commit(1, instant(NOW - 50_000))], NOW), [commit(2, instant(NOW))], NOW);
    expect(pauseUntilDue(grown, CHECKPOINT_RHYTHM, NOW)).toBe(10_000);
  });

  it('goes by the clock of a load, not by the time it tells of', () => {
    expect(pauseAfter(commit(1, '2020-01-01T00:00:00.000Z', instant(NOW)))).toBe(60_000);
  });

  it('is not put off by a time ahead of the clock', () => {
    expect(pauseAfter(commit(1, instant(NOW + 3_600_000)))).toBe(60_000);
  });
});
