import { readInstant } from '../calendar/instant.js';
import { Exact } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { ratio } from '../decimal/figure.js';
import type { KeyResultValue, RangeKeyResult } from './key-result.js';
import { isInside } from './range.js';
import type { Point } from './series.js';

/** A slot as mode `kept` sees it: half open, from the instant it opens to the one it is due. */
export interface PlannedSlot {
  readonly name: string;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly excused: boolean;
}

/** The slots that count: excused ones are left out, past and future. */
export function countedSlots<S extends Pick<PlannedSlot, 'excused'>>(slots: readonly S[]): readonly S[] {
  return slots.filter(({ excused }) => !excused);
}

/**
 * Mode `kept`: the slots whose value was inside, of all slots planned to the due date. A slot that was missed has no value and is not
 * kept; what a check-in after the miss finds is its value like any other, and only the rhythm remembers the miss.
 *
 * @param points oldest first, as `pointsOf` gives them
 * @returns null, not measured, when there is no slot or every one is excused
 */
export function keptProgress(range: RangeKeyResult, slots: readonly PlannedSlot[], points: readonly Point[]): DecimalText | null {
  const counted = countedSlots(slots);
  if (counted.length === 0) return null;
  const kept = counted.filter((slot) => isKept(range, valueOfSlot(slot, points)));
  return ratio(new Exact(kept.length), new Exact(counted.length));
}

/** A slot has one value: of those it was given, the newest by the time it was true. */
export function valueOfSlot(slot: PlannedSlot, points: readonly Point[]): KeyResultValue | undefined {
  return points.findLast((point) => isOfSlot(slot, point))?.value;
}

function isKept(range: RangeKeyResult, value: KeyResultValue | undefined): boolean {
  return value !== undefined && isInside(range, value);
}

/** A check-in names its slot; a measurement belongs to the slot in which it was true. */
function isOfSlot({ name, opensAt, dueAt }: PlannedSlot, { slot, effectiveAt }: Point): boolean {
  if (slot !== undefined) return slot === name;
  const at = readInstant(effectiveAt, 'effectiveAt');
  return at >= readInstant(opensAt, 'opensAt') && at < readInstant(dueAt, 'dueAt');
}
