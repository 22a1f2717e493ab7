import { CairnError } from '@cairn/contracts/errors';
import { reaching } from '../failures/unreachable.js';
import { answeredWithin } from './answered-within.js';

/** Milliseconds for an answer that is read. */
const BOUND = 10_000;

/**
 * Asks for something to read that others may be waiting for, too: one that is lost on a dying connection, whose end the driver never tells, ends all the same.
 * @param bound milliseconds
 * @throws CairnError `storage-unavailable` (retriable) when the database can't be reached, or does not answer in time
 */
export function reading<T>(ask: () => Promise<T>, bound = BOUND): Promise<T> {
  return reaching(() => answeredWithin(bound, ask(), unanswered));
}

function unanswered(): CairnError {
  return new CairnError('The database does not answer now.', { code: 'storage-unavailable', retriable: true });
}
