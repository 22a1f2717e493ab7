import type { PlannedCheckIn } from '../check-in-log/planned-check-in.js';
import { grouped } from '../rows/grouped.js';

/** The check-ins of a log that no other corrects, by the reference of their key result, oldest first by the time they were true. */
export function standingByKeyResult(checkIns: readonly PlannedCheckIn[]): ReadonlyMap<string, readonly PlannedCheckIn[]> {
  const corrected = new Set(checkIns.map(({ supersedes }) => supersedes));
  const standing = checkIns.filter(({ id }) => !corrected.has(id));
  return grouped(standing.toSorted(byEffectiveTime), ({ keyResult }) => keyResult);
}

function byEffectiveTime(one: PlannedCheckIn, other: PlannedCheckIn): number {
  if (one.effectiveAt === other.effectiveAt) return 0;
  return one.effectiveAt < other.effectiveAt ? -1 : 1;
}
