import { standing } from '@cairn/method';
import type { Goal } from '../slots/key-result-states.js';
import type { CheckInEntry } from './check-ins.js';

/**
 * The check-ins that stand and were true by an instant, oldest first by when they were true; `exceptId` is passed over, since a correction
 * follows what came before the one it mends.
 */
export function standingBy(entries: readonly CheckInEntry[], effectiveAt: string, exceptId?: string): readonly CheckInEntry[] {
  return standing(entries)
    .filter((entry) => entry.id !== exceptId && entry.effectiveAt <= effectiveAt)
    .toSorted((one, other) => one.effectiveAt.localeCompare(other.effectiveAt, 'en'));
}

/**
 * The confidence that somebody stated last: in one of these check-ins (oldest first), else at the commitment. One that states none leaves it
 * as it was. 0 to 1; null while it is only assumed.
 */
export function lastStatedConfidence(checkIns: readonly CheckInEntry[], { objective, keyResult }: Goal): string | null {
  const stated = checkIns.findLast(({ confidence }) => confidence !== undefined)?.confidence;
  return stated ?? objective.confidence[keyResult.keyResultId] ?? null;
}
