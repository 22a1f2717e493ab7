import type { PlannedCheckIn } from '@cairn/tables';
import type { KnownCheckIn, Said } from '../known/known-organization.js';

/** What stands after a correction: what its row leaves empty stays, but for the value, where empty means no new figure. */
export function saidAfter({ value, confidence, health }: PlannedCheckIn, before: Said): Said {
  return { value, confidence: confidence ?? before.confidence, health: health ?? before.health };
}

export function saysTheSame(one: Said, other: Said): boolean {
  const text = ({ value, confidence, health }: Said): string => JSON.stringify([value, confidence, health]);
  return text(one) === text(other);
}

/** What makes a check-in itself: what was true and written down of a key result at one time is said once. */
export function placeInTime(keyResultId: string, { effectiveAt, recordedAt }: Pick<KnownCheckIn, 'effectiveAt' | 'recordedAt'>): string {
  return JSON.stringify([keyResultId, effectiveAt, recordedAt]);
}
