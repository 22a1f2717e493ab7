import { CairnError } from '@cairn/contracts/errors';
import { isUnreachable, unavailableFrom } from '../failures/unreachable.js';

/**
 * Asks for a majority read and takes nothing less for an answer: the log's readers must never see what a failover takes back.
 * @param read a read with readConcern majority in a causally consistent session
 * @throws CairnError `mongo-majority-reads-refused`; `storage-unavailable` (retriable)
 */
export async function requireMajorityReads(read: () => Promise<unknown>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (isUnreachable(error)) throw unavailableFrom(error);
    throw new CairnError('MongoDB refuses reads of what a majority has.', { code: 'mongo-majority-reads-refused', cause: error });
  }
}
