import type { PreparedAppend } from '../chain/prepared.js';
import { SEQUENCER_LIMITS } from './limits.js';

/** How many of those that wait make the next batch: at most 200 appends (or `share`, if that is less) and 4 MB, at least one if there is one. */
export function batchLength(waiting: readonly { readonly append: PreparedAppend }[], share: number = SEQUENCER_LIMITS.batch): number {
  let bytes = 0;
  const most = Math.min(waiting.length, share, SEQUENCER_LIMITS.batch);
  for (let count = 0; count < most; count += 1) {
    bytes += waiting[count]?.append.size ?? 0;
    if (count > 0 && bytes > SEQUENCER_LIMITS.batchBytes) return count;
  }
  return most;
}
