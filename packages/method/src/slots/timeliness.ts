import { readInstant } from '../calendar/instant.js';
import type { Slot } from './slot.js';

/** How a check-in stands to the slot it fills. */
export type Timeliness = 'on-time' | 'late' | 'after-missed';

/** Has the miss of a slot entered the history? Once it has, it stays. */
export type MissState = 'recorded' | 'none';

/**
 * The timeliness of a check-in by the clock at its decision. After missed: grace is over, or the miss is recorded already, whatever
 * the clock says.
 *
 * @param recordedAt the instant of the decision, not the time that the check-in is about
 */
export function timelinessOf(slot: Pick<Slot, 'onTimeUntil' | 'lateUntil'>, recordedAt: string, miss: MissState): Timeliness {
  const at = readInstant(recordedAt, 'recordedAt');
  if (miss === 'recorded' || at >= readInstant(slot.lateUntil, 'lateUntil')) return 'after-missed';
  return at < readInstant(slot.onTimeUntil, 'onTimeUntil') ? 'on-time' : 'late';
}

/**
 * The timeliness of a slot: that of the first check-in it got, corrected or not; later ones change its value only.
 *
 * @param ofCheckIns those of its check-ins in the order of the history
 */
export function timelinessOfSlot(ofCheckIns: readonly Timeliness[]): Timeliness | null {
  return ofCheckIns[0] ?? null;
}
