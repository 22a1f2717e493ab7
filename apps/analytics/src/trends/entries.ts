import type { CheckInDoc } from '@cairn/okr-views';
import { dayOf, type TrendSpan } from './trend-span.js';

/** A point as it was told: what was said later to mend it stands beside it. */
export interface ShownEntry extends Pick<CheckInDoc, 'effectiveAt' | 'recordedAt' | 'value' | 'confidence' | 'said' | 'supersedes' | 'supersededBy' | 'reason'> {
  readonly checkInId: string;
}

/** The check-ins and corrections that were true in some days, in the order in which they were told. */
export function shownEntries(checkIns: readonly CheckInDoc[], { from, to, timeZone }: TrendSpan & { readonly timeZone: string }): readonly ShownEntry[] {
  return checkIns
    .filter(({ effectiveAt }) => dayOf(effectiveAt, timeZone) >= from && dayOf(effectiveAt, timeZone) <= to)
    .toSorted((one, other) => one.recordedPosition - other.recordedPosition || one.index - other.index)
    .map(shownEntry);
}

function shownEntry({ id, effectiveAt, recordedAt, ...rest }: CheckInDoc): ShownEntry {
  const told = (['value', 'confidence', 'said', 'supersedes', 'supersededBy', 'reason'] as const).filter((name) => rest[name] !== undefined);
  return { checkInId: id, effectiveAt, recordedAt, ...Object.fromEntries(told.map((name) => [name, rest[name]])) };
}
