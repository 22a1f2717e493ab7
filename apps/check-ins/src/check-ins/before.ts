import { standing } from '@cairn/method';
import type { CheckInEntry } from './check-ins.js';

/** The last check-in that stands and was true by a moment; `exceptId` is passed over, since a correction follows what came before the one it mends. */
export function standingBefore(entries: readonly CheckInEntry[], effectiveAt: string, exceptId?: string): CheckInEntry | undefined {
  return standing(entries)
    .filter((entry) => entry.id !== exceptId && entry.effectiveAt <= effectiveAt)
    .toSorted((one, other) => one.effectiveAt.localeCompare(other.effectiveAt, 'en'))
    .at(-1);
}
