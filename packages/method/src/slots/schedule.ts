import type { Milliseconds } from '../calendar/instant.js';
import { instantOf, readInstant } from '../calendar/instant.js';
import type { LocalDate } from '../calendar/local-date.js';
import { readDate } from '../calendar/local-date.js';
import { dateInZone, instantInZone } from '../calendar/time-zone.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { Cadence } from './cadence.js';
import { nextDueDate } from './cadence.js';
import type { GraceIn } from './grace.js';
import { graceOf } from './grace.js';
import type { Slot } from './slot.js';
import { slotNameOf } from './slot.js';

/** What the slots of a key result follow from, as it holds from an instant on. */
export interface SlotTerms {
  /** The instant of the decision. */
  readonly from: string;
  readonly cadence: Cadence;
  readonly calendar: WorkingCalendar;
  /** The team's zone: due hours and days of grace are those of its clocks. */
  readonly timeZone: string;
  /** The key result's due date. */
  readonly dueOn: string;
  readonly graceIn: GraceIn;
}

/** Where the slots of a key result begin, and what held when. */
export interface SlotSchedule {
  readonly keyResultId: string;
  /** The instant of activation, or at which the key result was added later. */
  readonly begins: string;
  /** Oldest first; the first also holds for the time before it. */
  readonly terms: readonly SlotTerms[];
}

/** How far a schedule has come: slots up to here are laid. */
interface Edge {
  readonly at: Milliseconds;
  /** The due date there, or the day of the beginning. */
  readonly on: LocalDate;
  readonly isBeginning: boolean;
}

const WORKING_DAYS_TO_FIRST = 3;

/**
 * The slots of a key result: one per due moment, from the first that is at least 3 working days after the beginning to the due date,
 * which is itself the last (docs/METHOD.md, Slots). A slot follows the terms that hold when it begins, so that a change of cadence,
 * calendar, zone or due date touches only slots not yet begun.
 *
 * @throws MethodError `cadence-invalid`, `not-a-date`, `not-an-instant`, `unknown-time-zone`, `calendar-without-working-days`
 */
export function slotsOf({ keyResultId, begins, terms }: SlotSchedule): readonly Slot[] {
  const slots: Slot[] = [];
  const beginsAt = readInstant(begins, 'begins');
  let edge = beginning(beginsAt, terms);
  while (edge !== null) {
    const next = nextDue(edge, terms);
    if (next !== null) slots.push(slotBetween(keyResultId, edge, next));
    edge = next?.edge ?? null;
  }
  return slots;
}

interface Due {
  readonly edge: Edge;
  readonly terms: SlotTerms;
}

function beginning(at: Milliseconds, terms: readonly SlotTerms[]): Edge | null {
  const [inForce] = termsFrom(at, terms);
  return inForce === undefined ? null : { at, on: dateInZone(at, inForce.timeZone), isBeginning: true };
}

/** By the terms in force; where their due date has passed, by the first later terms that put it off, from their decision on. */
function nextDue(edge: Edge, terms: readonly SlotTerms[]): Due | null {
  for (const [index, candidate] of termsFrom(edge.at, terms).entries()) {
    const after = index === 0 ? edge.at : readInstant(candidate.from, 'from');
    const due = dueBy(candidate, edge, after);
    if (due !== null) return { edge: due, terms: candidate };
  }
  return null;
}

/** The terms in force at an instant, then those decided after it. */
function termsFrom(at: Milliseconds, terms: readonly SlotTerms[]): readonly SlotTerms[] {
  const inForce = terms.findLastIndex(({ from }) => readInstant(from, 'from') <= at);
  return terms.slice(Math.max(0, inForce));
}

function dueBy(terms: SlotTerms, edge: Edge, after: Milliseconds): Edge | null {
  const { cadence, timeZone } = terms;
  const last = readDate(terms.dueOn, 'dueOn');
  let on = edge.on;
  let at = after;
  while (on < last && (at <= after || isTooSoon(on, terms, edge))) {
    const next = nextDueDate(cadence, on);
    on = next < last ? next : last;
    at = instantInZone(on, cadence.hour, timeZone);
  }
  return at > after ? { at, on, isBeginning: false } : null;
}

/** The first due moment leaves time to have something to say. */
function isTooSoon(on: LocalDate, { calendar }: SlotTerms, edge: Edge): boolean {
  return edge.isBeginning && workingDaysAfter(edge.on, on, calendar) < WORKING_DAYS_TO_FIRST;
}

function slotBetween(keyResultId: string, opening: Edge, { edge, terms }: Due): Slot {
  const { onTimeUntil, lateUntil } = graceOf(edge.on, terms);
  return {
    name: slotNameOf(keyResultId, edge.on),
    opensAt: instantOf(opening.at),
    dueAt: instantOf(edge.at),
    dueOn: edge.on,
    onTimeUntil: instantOf(onTimeUntil),
    lateUntil: instantOf(lateUntil),
    workingDays: workingDaysAfter(opening.on, edge.on, terms.calendar),
  };
}
