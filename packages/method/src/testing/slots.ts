import { PLAIN_CALENDAR } from '../calendar/working-days.js';
import { slotsOf, type SlotTerms } from '../slots/schedule.js';
import type { Slot } from '../slots/slot.js';
import type { SlotState } from '../slots/state.js';

/** Fridays at 17:00 in Taipei, in a cycle from Wednesday, 1 July 2026 to Friday, 31 July. */
export const JULY_TERMS: SlotTerms = {
  from: '2026-06-01T00:00:00.000Z',
  cadence: { every: 'week', weekday: 5, hour: 17, from: '2026-07-01' },
  calendar: PLAIN_CALENDAR,
  timeZone: 'Asia/Taipei',
  dueOn: '2026-07-31',
  graceIn: 'working-days',
};

/** Four slots, due on the Fridays of July 2026 from the 10th on, at 17:00 in Taipei; the key result is active from 1 July, 02:00 UTC. */
export const JULY: readonly Slot[] = slotsOf({ keyResultId: 'kr', begins: '2026-07-01T02:00:00.000Z', terms: [JULY_TERMS] });

/** The four slots with nothing in them but what is given, slot by slot. */
export function julyStates(...become: readonly Partial<SlotState>[]): readonly SlotState[] {
  return JULY.map((slot, n) => ({ slot, excused: null, timeliness: null, miss: 'none', ...become[n] }));
}
