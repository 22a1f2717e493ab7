import type { Instant, KeyResultValue } from '@cairn/method';
import { dateInZone, readInstant } from '@cairn/method';
import type { PlannedCheckIn } from '../check-in-log/planned-check-in.js';
import type { OkrExportPlan, PlannedKeyResult } from '../okr-export/plan.js';
import type { Difference } from './difference.js';
import { standingByKeyResult } from './newest.js';

/**
 * Where a key result has check-ins in the log: how the export's current value, last check-in, note and status differ from the newest of
 * them by the time it was true. Days are compared in the organization's zone; empty cells claim nothing.
 */
export function compareWithLog(plan: OkrExportPlan, checkIns: readonly PlannedCheckIn[], timeZone: string): readonly Difference[] {
  const standing = standingByKeyResult(checkIns);
  return plan.keyResults.flatMap((keyResult) => {
    const own = standing.get(keyResult.reference);
    return own === undefined ? [] : differencesOf(keyResult, own, timeZone);
  });
}

function differencesOf(keyResult: PlannedKeyResult, checkIns: readonly PlannedCheckIn[], timeZone: string): readonly Difference[] {
  const { line, reference, lastCheckIn, status } = keyResult;
  const newest = checkIns.at(-1);
  const value = checkIns.findLast((checkIn) => checkIn.value !== null)?.value ?? null;
  const dayOf = (at: Instant | undefined | null): string | null => (at ? dateInZone(readInstant(at, 'effectiveAt'), timeZone) : null);
  const pairs = [
    { what: 'current-value', exported: shown(lastCheckIn.value), logged: shown(value) },
    { what: 'last-check-in', exported: dayOf(lastCheckIn.at), logged: dayOf(newest?.effectiveAt) },
    { what: 'note', exported: lastCheckIn.note, logged: newest?.note ?? null },
    { what: 'status', exported: status, logged: newest?.health ?? null },
  ] as const;
  return pairs.flatMap(({ what, exported, logged }) => (exported === null || exported === logged ? [] : [{ line, keyResult: reference, what, exported, logged }]));
}

/** A value as one text: finished steps in the order of their ids. */
function shown(value: KeyResultValue | null): string | null {
  if (value === null || typeof value === 'string') return value;
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value.toSorted().join(', ');
}
