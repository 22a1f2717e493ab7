import { type EventData, foldOf, type Happened } from '@cairn/contracts';
import type { CheckIn, SaidHealth, Timeliness } from '@cairn/method';

/** Which of the answers a check-in has; their text is sealed and no decision reads it. */
export interface Answers {
  readonly moved: boolean;
  readonly inTheWay: boolean;
  readonly next: boolean;
}

/**
 * A check-in as it stands in the history; a correction is a whole one that names the one it supersedes. Without `said` it is no statement of
 * health: the method takes it for an entry of the series and no more.
 */
export interface CheckInEntry extends Omit<CheckIn, 'said'> {
  readonly timeliness: Timeliness;
  /** Absent, as `confidence`, when nobody stated it: imports only. */
  readonly said?: SaidHealth;
  /** 0 to 1. */
  readonly confidence?: string;
  readonly answers: Answers;
  readonly previousNext?: 'done' | 'not-yet' | 'dropped';
}

type Of<T extends Happened['type']> = Extract<Happened, { readonly type: T }>;
type Corrections = EventData<'check-in.corrected'>['changes'];

/** Check-ins and corrections of one key result, in the order of the history: the stream `check-ins-<keyResult>`, folded. */
export const checkInsFold = foldOf<readonly CheckInEntry[]>([], {
  'check-in.recorded': (entries, happened) => [...entries, recorded(happened)],
  'check-in.corrected': (entries, happened) => {
    const superseded = entries.find(({ id }) => id === happened.data.supersedes);
    return superseded === undefined ? entries : [...entries, corrected(superseded, happened)];
  },
});

/** The id of the next check-in or correction: `<keyResult>.<n>`, counted from 1. */
export function nextIdOf(keyResultId: string, entries: readonly CheckInEntry[]): string {
  return `${keyResultId}.${entries.length + 1}`;
}

/** A check-in as it reads after changes to it. */
export function withCorrections(entry: CheckInEntry, changes: readonly Corrections[number][]): CheckInEntry {
  return changes.reduce(withCorrection, entry);
}

function recorded({ data, at }: Of<'check-in.recorded'>): CheckInEntry {
  const { checkInId, slot, timeliness, effectiveAt, value, confidence, saidHealth, moved, inTheWay, next, previousNext } = data;
  return {
    id: checkInId,
    source: 'check-in',
    slot,
    timeliness,
    effectiveAt,
    recordedAt: at,
    ...(value !== undefined && { value }),
    ...(saidHealth !== undefined && { said: saidHealth }),
    ...(confidence !== undefined && { confidence }),
    answers: { moved: moved !== undefined, inTheWay: inTheWay !== undefined, next: next !== undefined },
    ...(previousNext !== undefined && { previousNext }),
  };
}

/** It keeps slot and timeliness: when something was said does not change by saying it better. */
function corrected(superseded: CheckInEntry, { data: { checkInId, supersedes, changes }, at }: Of<'check-in.corrected'>): CheckInEntry {
  return { ...withCorrections(superseded, changes), id: checkInId, supersedes, recordedAt: at };
}

function withCorrection(entry: CheckInEntry, change: Corrections[number]): CheckInEntry {
  switch (change.field) {
    case 'noNewFigure':
      return entry;
    case 'saidHealth':
      return withField(entry, 'said', change.to);
    case 'moved':
    case 'inTheWay':
    case 'next':
      return { ...entry, answers: { ...entry.answers, [change.field]: change.to !== undefined } };
    default:
      return withField(entry, change.field, change.to);
  }
}

/** What is taken back is left out, as if it had not been said. */
function withField(entry: CheckInEntry, field: 'effectiveAt' | 'value' | 'said' | 'confidence' | 'previousNext', to: unknown): CheckInEntry {
  const { [field]: _before, ...others } = entry;
  return { ...others, ...(to !== undefined && { [field]: to }) } as CheckInEntry;
}
