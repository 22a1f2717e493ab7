import { slotView, type SlotState, type SlotView } from '@cairn/method';
import type { CheckInEntry } from '@cairn/rhythm';

/** The method's rules look at three slots in a row. */
const SLOTS_RUNNING = 3;

/**
 * The slots in which silence could tell at `t`. A check-in answers every slot that was due when it was recorded, so none before the newest one
 * can be silent; leaving them out spares the method a look at each slot with each check-in and changes no answer.
 */
export function silentSlots(states: readonly SlotState[], standing: readonly CheckInEntry[], t: string): readonly SlotState[] {
  const talked = standing.reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '');
  return states.filter(({ slot, excused }) => excused === null && slot.lateUntil <= t && slot.dueAt > talked);
}

/**
 * The slots that can make a row up to the newest in which something was said. Those before and after it cannot, so that leaving them out changes
 * no answer.
 */
export function talkedSlots(states: readonly SlotState[], standing: readonly CheckInEntry[], t: string): readonly SlotView[] {
  const spoken = new Set<string>(standing.flatMap(({ slot, said }) => (said === undefined ? [] : [slot])));
  const begun = states.filter(({ excused, slot: { opensAt } }) => excused === null && opensAt <= t);
  const last = begun.findLastIndex(({ slot: { name } }) => spoken.has(name));
  return begun.slice(Math.max(0, last + 1 - SLOTS_RUNNING), last + 1).map(slotView);
}

/** The points since an instant, and the one that held then. */
export function pointsSince<P extends { readonly effectiveAt: string }>(points: readonly P[], since: string | undefined): readonly P[] {
  return since === undefined ? points : points.slice(Math.max(0, points.findLastIndex(({ effectiveAt }) => effectiveAt < since)));
}
