import type { Instant } from '../calendar/instant.js';
import type { LocalDate } from '../calendar/local-date.js';
import { looksLikeDate, readDate } from '../calendar/local-date.js';
import { MethodError } from '../errors.js';

declare const slotName: unique symbol;

/** `<keyResultId>@<local due date>`: a slot is named by the day on which it is due where the team is. */
export type SlotName = string & { readonly [slotName]: true };

/** One talk that is due about a key result. The time of a key result is cut into slots without gap or overlap. */
export interface Slot {
  readonly name: SlotName;
  /** When it begins: the instant at which the slot before is due, or the activation. */
  readonly opensAt: Instant;
  /** When it is due and the next one begins. */
  readonly dueAt: Instant;
  readonly dueOn: LocalDate;
  /** The first instant at which a check-in is no longer on time. */
  readonly onTimeUntil: Instant;
  /** The first instant at which a check-in is missed: the end of grace. */
  readonly lateUntil: Instant;
  /** Of the team's calendar, after the day it opens to the day it is due. */
  readonly workingDays: number;
}

/** The name of a key result's slot. @throws MethodError `not-a-date` */
export function slotNameOf(keyResultId: string, dueOn: string): SlotName {
  return `${keyResultId}@${readDate(dueOn, 'dueOn')}` as SlotName;
}

/** The two parts of a name. @throws MethodError `unknown-slot` for a text that names none */
export function parseSlotName(name: string): { readonly keyResultId: string; readonly dueOn: LocalDate } {
  const at = name.lastIndexOf('@');
  const dueOn = name.slice(at + 1);
  if (at < 1 || !looksLikeDate(dueOn)) throw new MethodError('unknown-slot', 'this is not the name of a slot', { field: 'slot' });
  return { keyResultId: name.slice(0, at), dueOn: readDate(dueOn, 'slot') };
}
