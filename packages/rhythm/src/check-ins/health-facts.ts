import { isOutdated, slotView, standing, standingCheckIns, type CheckIn, type HealthFacts, type SlotState, type SlotView } from '@cairn/method';
import type { CheckInEntry } from './check-ins.js';

/**
 * What the health of a key result is judged by besides its outcome: what was said of it, and the slots in which silence would tell. A check-in
 * without a word on health is no statement, so that what was said before goes on; but it is talk, so that the slots it answers are not silent.
 *
 * @param entries those known and true at the moment asked about, in the order of the history
 */
export function healthFactsOf(entries: readonly CheckInEntry[], states: readonly SlotState[]): Pick<HealthFacts, 'slots' | 'checkIns'> {
  const wordless = standing(entries).filter(({ said }) => said === undefined).map(asTalk);
  return { checkIns: standingCheckIns(entries), slots: states.map(slotView).filter((slot) => wouldBeSilent(slot, wordless)) };
}

/** Would the slot be outdated at the end of its grace, had nobody but these talked? */
function wouldBeSilent(slot: SlotView, talks: readonly CheckIn[]): boolean {
  return isOutdated([slot], talks, slot.lateUntil);
}

/** Silence asks whether somebody talked, never what was said: any word will do. */
function asTalk(entry: CheckInEntry): CheckIn {
  return { ...entry, said: 'on-track' };
}
