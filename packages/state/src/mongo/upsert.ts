import { CairnError } from '@cairn/contracts/errors';
import { isDuplicateKey } from '@cairn/mongo';

/**
 * Of two upserts that make the same document at once, the later finds a duplicate key; tried again, it finds the document. What a unique
 * index refuses twice, another document holds. The write must be one that may be done twice.
 */
export async function againAfterRace<T>(upsert: () => Promise<T>): Promise<T> {
  try {
    return await upsert();
  } catch (thrown) {
    if (!isDuplicateKey(thrown)) throw thrown;
    return upsert();
  }
}

/**
 * The document that stands after an upsert with `$setOnInsert` alone: one's own, or an earlier one unchanged. MongoDB waits for the majority
 * also where such a write changed nothing, so what is given can't be taken back by a failover.
 */
export async function standing<T>(upsert: () => Promise<T | null>): Promise<T> {
  const document = await againAfterRace(upsert);
  if (document === null) throw new CairnError('an upsert gave no document', { code: 'storage-failed' });
  return document;
}
