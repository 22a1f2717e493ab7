import type { PlannedCheckIn } from '../check-in-log/planned-check-in.js';
import type { OkrExportPlan, PlannedKeyResult } from '../okr-export/plan.js';
import { importedId } from '../rows/deterministic-id.js';
import { saidHealth } from '../values/status.js';

/**
 * The one check-in that an export tells of a key result without rows in the log: its current value, status and note, true and recorded
 * at the last check-in, by the owner. A key result whose last check-in has no date, or no value and no note, gets none.
 *
 * @param logged references of the key results that have rows in the log, refused ones too: the log is the history
 */
export function checkInsOfExport(plan: OkrExportPlan, logged: ReadonlySet<string>, source: string): readonly PlannedCheckIn[] {
  return plan.keyResults.filter(({ reference }) => !logged.has(reference)).flatMap((keyResult) => checkInOf(keyResult, source) ?? []);
}

function checkInOf({ reference, id, line, ownerEmail, status, lastCheckIn }: PlannedKeyResult, source: string): PlannedCheckIn | null {
  const { at, value, note } = lastCheckIn;
  if (at === null || (value === null && note === null)) return null;
  return {
    id: importedId(source, 'check-in', JSON.stringify([reference, 'export', at])),
    line,
    keyResult: reference,
    keyResultId: id,
    effectiveAt: at,
    recordedAt: at,
    value,
    confidence: null,
    health: saidHealth(status),
    authorEmail: ownerEmail,
    note,
    kind: 'check-in',
    supersedes: null,
  };
}
