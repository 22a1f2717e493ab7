import type { EventData } from '@cairn/contracts';
import type { Entry, PlannedSlot } from '@cairn/method';
import { withChanges } from '../deciding/changes.js';
import type { Fold } from '../deciding/fold.js';

/** What was checked in, by key result, in the order of the history; corrected entries stand beside their corrections. */
export type CheckIns = Readonly<Record<string, readonly Entry[]>>;

/** The planned slots of key results in mode `kept`; without them such a key result is not measured. */
export type SlotsOf = Readonly<Record<string, readonly PlannedSlot[]>>;

/** Streams `check-ins-<key result>`; the states of several are merged with `mergedCheckIns`. */
export const checkInsFold: Fold<CheckIns> = {
  initial: {},
  evolve(checkIns, happened) {
    if (happened.type === 'check-in.recorded') return withEntry(checkIns, happened.data.keyResultId, entryOf(happened.data));
    if (happened.type !== 'check-in.corrected') return checkIns;
    const correction = correctionOf(checkIns, happened.data);
    return correction === undefined ? checkIns : withEntry(checkIns, happened.data.keyResultId, correction);
  },
};

/** The check-ins of several key results, each read from its own stream. */
export function mergedCheckIns(streams: readonly CheckIns[]): CheckIns {
  return Object.assign({}, ...streams) as CheckIns;
}

function entryOf({ checkInId, slot, effectiveAt, value }: EventData<'check-in.recorded'>): Entry {
  return { id: checkInId, source: 'check-in', slot, effectiveAt, ...(value !== undefined && { value }) };
}

/** The entry corrected, with what the correction says of it and under the correction's own id. */
function correctionOf(checkIns: CheckIns, { keyResultId, checkInId, supersedes, changes }: EventData<'check-in.corrected'>): Entry | undefined {
  const corrected = checkIns[keyResultId]?.find(({ id }) => id === supersedes);
  if (corrected === undefined) return undefined;
  const concerned = changes.filter(({ field }) => field === 'effectiveAt' || field === 'value');
  return { ...withChanges(corrected, concerned), id: checkInId, supersedes };
}

function withEntry(checkIns: CheckIns, keyResultId: string, entry: Entry): CheckIns {
  return { ...checkIns, [keyResultId]: [...(checkIns[keyResultId] ?? []), entry] };
}
