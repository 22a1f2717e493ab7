import type { Milliseconds } from '../calendar/instant.js';
import { readInstant } from '../calendar/instant.js';
import { MethodError } from '../errors.js';
import type { SlotState } from './state.js';
import { isPastGrace } from './state.js';

/** A check-in at the moment it is decided. */
export interface ArrivingCheckIn {
  /** The instant of the decision. */
  readonly recordedAt: string;
  /** The slot that it names, if it does. */
  readonly slot?: string;
}

/**
 * The slot that a check-in fills: the one it names, else the oldest that is open, else the current one. Null before the first slot
 * begins, or where there is none.
 *
 * @param states oldest first
 * @throws MethodError `unknown-slot` when it names a slot that the key result does not have
 */
export function slotFilledBy({ recordedAt, slot }: ArrivingCheckIn, states: readonly SlotState[]): SlotState | null {
  if (slot !== undefined) return namedSlot(slot, states);
  return states.find((state) => isOpen(state, recordedAt)) ?? currentSlot(states, recordedAt);
}

/** Begun, within grace, and still to be filled: neither filled, nor missed, nor excused. */
export function isOpen(state: SlotState, t: string): boolean {
  const { slot, excused, timeliness, miss } = state;
  const isWanted = excused === null && timeliness === null && miss === 'none';
  return isWanted && hasBegun(slot.opensAt, readInstant(t, 't')) && !isPastGrace(state, t);
}

/** The slot that runs at `t`; after the due date the last one. */
export function currentSlot(states: readonly SlotState[], t: string): SlotState | null {
  const now = readInstant(t, 't');
  return states.findLast(({ slot }) => hasBegun(slot.opensAt, now)) ?? null;
}

function hasBegun(opensAt: string, t: Milliseconds): boolean {
  return readInstant(opensAt, 'opensAt') <= t;
}

function namedSlot(name: string, states: readonly SlotState[]): SlotState {
  const named = states.find(({ slot }) => slot.name === name);
  if (named === undefined) throw new MethodError('unknown-slot', 'the key result has no such slot', { field: 'slot' });
  return named;
}
