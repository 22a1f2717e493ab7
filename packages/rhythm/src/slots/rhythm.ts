import { foldOf } from '@cairn/contracts';
import type { ExcuseReason } from '@cairn/method';

/** What is recorded of one key result's slots, by name. */
export interface RecordedSlots {
  readonly missed: Readonly<Record<string, true>>;
  readonly excused: Readonly<Record<string, ExcuseReason>>;
}

/** What is recorded of a team's slots, by key result. */
export type Rhythm = Readonly<Record<string, RecordedSlots>>;

const NOTHING: RecordedSlots = { missed: {}, excused: {} };

/** The stream `rhythm-<team>`, folded. */
export const rhythmFold = foldOf<Rhythm>(
  {},
  {
    'check-in.missed': (rhythm, { data: { keyResultId, slot } }) => {
      const recorded = rhythm[keyResultId] ?? NOTHING;
      return { ...rhythm, [keyResultId]: { ...recorded, missed: { ...recorded.missed, [slot]: true } } };
    },
    'slot.excused': (rhythm, { data }) => {
      const recorded = rhythm[data.keyResultId] ?? NOTHING;
      return { ...rhythm, [data.keyResultId]: { ...recorded, excused: { ...recorded.excused, [data.slot]: data.because } } };
    },
  },
);

/** Has the miss of a slot entered the history? */
export function isMissRecorded(rhythm: Rhythm, keyResultId: string, slot: string): boolean {
  return rhythm[keyResultId]?.missed[slot] === true;
}

/** Why a slot was excused in the history; null when it was not. */
export function recordedExcuse(rhythm: Rhythm, keyResultId: string, slot: string): ExcuseReason | null {
  return rhythm[keyResultId]?.excused[slot] ?? null;
}
