import type { Entry } from '../key-result/series.js';
import { inOrder, standing } from '../key-result/series.js';

/** What an owner may say of a key result. */
export type SaidHealth = 'on-track' | 'at-risk' | 'off-track';

/** A check-in as far as health goes. A measurement is never one: the talk stays due. */
export interface CheckIn extends Entry {
  readonly source: 'check-in';
  readonly said: SaidHealth;
  /** When it entered the history, an instant. */
  readonly recordedAt: string;
  /** The name of the slot it fills. */
  readonly slot: string;
}

/** The check-ins of a history that stand, oldest first by the time they were true. */
export function standingCheckIns(history: readonly (Entry | CheckIn)[]): readonly CheckIn[] {
  return inOrder(standing(history).filter(isCheckIn));
}

/** What was said last, by the time it was true; null when there is no check-in. */
export function lastSaid(checkIns: readonly CheckIn[]): SaidHealth | null {
  return checkIns.at(-1)?.said ?? null;
}

function isCheckIn(entry: Entry | CheckIn): entry is CheckIn {
  return entry.source === 'check-in' && 'said' in entry;
}
