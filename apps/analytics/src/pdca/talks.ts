import { standing, type SaidHealth, type SlotState } from '@cairn/method';
import type { CheckInEntry } from '@cairn/rhythm';

/** What was said in one slot; what was not stated is null. */
export interface SlotTalk {
  /** The day on which the talk was due. */
  readonly dueOn: string;
  /** Stated last in the slot, 0 to 1. */
  readonly confidence: string | null;
  /** Said last in the slot. */
  readonly said: SaidHealth | null;
}

/**
 * Slot by slot, oldest first, the last word of its check-ins that stand; slots without one and excused ones are left out.
 *
 * @param checkIns of one key result, in the order of the history
 */
export function talksOf(checkIns: readonly CheckInEntry[], slots: readonly SlotState[]): readonly SlotTalk[] {
  const stands = standing(checkIns);
  return slots.flatMap(({ slot: { name, dueOn }, excused }) => {
    const own = excused === null ? stands.filter(({ slot }) => slot === name) : [];
    if (own.length === 0) return [];
    const confidence = own.findLast((each) => each.confidence !== undefined)?.confidence;
    const said = own.findLast((each) => each.said !== undefined)?.said;
    return [{ dueOn, confidence: confidence ?? null, said: said ?? null }];
  });
}
