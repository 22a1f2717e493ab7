import { isDuplicateKey } from '@cairn/mongo';

/** An error that tells of each write that was refused which it was. */
interface BulkRefusal {
  readonly writeErrors: unknown;
}

/**
 * Inserts in no order. @returns of the items those that were there already
 * @throws whatever else went wrong: then nothing is known of any of them
 */
export async function duplicatesAmong<T>(items: readonly T[], insert: () => Promise<unknown>): Promise<T[]> {
  try {
    await insert();
    return [];
  } catch (error) {
    if (!isDuplicateKey(error) || !isBulkRefusal(error)) throw error;
    return [error.writeErrors].flat().flatMap((refusal) => itemOf(items, refusal));
  }
}

function itemOf<T>(items: readonly T[], refusal: unknown): T[] {
  const index = typeof refusal === 'object' && refusal !== null && 'index' in refusal ? refusal.index : undefined;
  return typeof index === 'number' ? items.slice(index, index + 1) : [];
}

function isBulkRefusal(error: unknown): error is BulkRefusal {
  return typeof error === 'object' && error !== null && 'writeErrors' in error;
}
