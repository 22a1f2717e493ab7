import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@cairn/contracts';
import { SEQUENCER_LIMITS } from '../append/limits.js';
import { documentId } from './log-document.js';

/** Names of at most 128 characters, a position and a hash: what stands beside the body. */
const COPIES_BYTES = 2_048 + LIMITS.eventsPerCommit * 64;
/** A driver makes two commands of more. */
const MOST_BYTES_OF_A_COMMAND = 16 * 1_024 * 1_024;

describe('documents of the log', () => {
  it('are named in the order of their positions, each organization for itself', () => {
    const ids = [1, 9, 10, 99_999, 100_000, Number.MAX_SAFE_INTEGER].map((position) => documentId('org-a', position));
    expect(ids).toEqual(ids.toSorted());
    expect(documentId('org', 11)).not.toBe(documentId('org1', 1));
  });

  it('of the largest batch go in one command', () => {
    expect(SEQUENCER_LIMITS.batchBytes + LIMITS.commitBytes + SEQUENCER_LIMITS.batch * COPIES_BYTES).toBeLessThan(MOST_BYTES_OF_A_COMMAND);
  });
});
