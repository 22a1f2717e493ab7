import { readInstant, type Milliseconds, type Slot } from '@cairn/method';
import type { Course } from '../goals/objective-plan.js';
import type { Random } from '../random/random.js';
import { HOUR } from '../timeline/local-clock.js';

/** When a check-in is told, and when what it tells was true. */
export interface Arrival {
  readonly at: Milliseconds;
  readonly effectiveAt: Milliseconds;
}

/** Share of the check-ins on time that come on the working day after the due day. */
const DAY_AFTER = 0.1;
const HOURS_BEFORE_DUE = 2;

/**
 * When the check-in of a slot comes; null for one that is missed. Never while the slot before is open, into which it would fall: not more
 * than 26 hours before it is due. What comes after the due moment tells of the time before it.
 */
export function arrivalIn(slot: Slot, { missed, late }: Course, random: Random): Arrival | null {
  const lot = random.between(0, 1);
  const hours = random.between(0, 1);
  if (lot < missed) return null;
  if (lot < missed + late) return afterDue(slot, readInstant(slot.lateUntil, 'lateUntil') - (6 + hours * 8) * HOUR);
  if (lot < missed + late + DAY_AFTER) return afterDue(slot, readInstant(slot.onTimeUntil, 'onTimeUntil') - (7 + hours * 7) * HOUR);
  return arrivalBeforeDue(slot, random);
}

/** In the hours before the slot is due, or in the afternoon of the day before. */
export function arrivalBeforeDue(slot: Slot, random: Random): Arrival {
  const hours = random.chance(0.3) ? random.between(23, 26) : random.between(1, 6);
  const at = wholeMinutes(readInstant(slot.dueAt, 'dueAt') - hours * HOUR);
  return { at, effectiveAt: at };
}

function afterDue({ dueAt }: Slot, at: Milliseconds): Arrival {
  return { at: wholeMinutes(at), effectiveAt: readInstant(dueAt, 'dueAt') - HOURS_BEFORE_DUE * HOUR };
}

function wholeMinutes(at: Milliseconds): Milliseconds {
  return Math.floor(at / 60_000) * 60_000;
}
