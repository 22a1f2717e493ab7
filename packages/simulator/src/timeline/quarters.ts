import { dateOf, dayAt, dayNumber, plusDays, readInstant, weekdayOf, type LocalDate } from '@cairn/method';
import type { NamedIds } from '../random/named-ids.js';
import type { NonEmpty } from '../random/random.js';
import type { LocalClock } from './local-clock.js';

/** A cycle of 13 weeks, from a Monday to a Friday, so that its last slot is due with it. */
export interface Quarter {
  /** From 0, the oldest. */
  readonly index: number;
  readonly cycleId: string;
  readonly name: string;
  readonly start: LocalDate;
  /** Its last day. */
  readonly end: LocalDate;
  /** Is it closed by now? */
  readonly closed: boolean;
  readonly nextCycleId?: string;
}

/** The days of a cycle's course, counted from its first day, and those of its end, from its last. */
export const DAYS = {
  founding: -28,
  creation: -21,
  planning: -14,
  writing: -13,
  parking: -10,
  keyResults: -9,
  initiatives: -8,
  alignments: -7,
  commitment: -4,
  review: 42,
} as const;
export const DAYS_AFTER_END = { closing: 3, scores: 6, retrospective: 7, close: 10 } as const;

const WEEKS = 13;
const DAYS_FROM_START_TO_START = 7 * WEEKS;
const LAST_DAY = DAYS_FROM_START_TO_START - 3;

/** With now so many days after the start, or up to six more, about two thirds of a cycle have passed. */
const DAYS_RUN_BY_NOW = 57;
const WEEKS_RUN_BY_NOW = 9;

/** How much past there is to tell. */
export interface Past {
  readonly now: string;
  /** Closed cycles before the running one. */
  readonly cycles?: number | undefined;
  /** Weeks of history, used for what `cycles` leaves open: how many fit, and how long the running one has run. */
  readonly weeks?: number | undefined;
}

const CLOSED_CYCLES = 2;

/** The cycles that make up the past, oldest first; the last one runs. */
export function quartersOf({ now, cycles, weeks }: Past, clock: LocalClock, ids: NamedIds): NonEmpty<Quarter> {
  const closed = cycles ?? (weeks === undefined ? CLOSED_CYCLES : Math.max(0, Math.round((weeks - WEEKS_RUN_BY_NOW) / WEEKS)));
  const running = mondayBy(dayNumber(dayAt(now, clock.timeZone)) - Math.min(DAYS_RUN_BY_NOW, 7 * (weeks ?? WEEKS)));
  const quarterAt = (index: number): Quarter => {
    const start = plusDays(running, (index - closed) * DAYS_FROM_START_TO_START);
    const end = plusDays(start, LAST_DAY);
    const next = index < closed ? { nextCycleId: ids('cycle', index + 1) } : {};
    return { index, cycleId: ids('cycle', index), name: `Quarter ${start.slice(0, 7)} – ${end.slice(0, 7)}`, start, end, closed: isClosedBy(now, end, clock), ...next };
  };
  return [quarterAt(0), ...Array.from({ length: closed }, (_, index) => quarterAt(index + 1))];
}

function isClosedBy(now: string, end: LocalDate, clock: LocalClock): boolean {
  return clock.at(end, DAYS_AFTER_END.close, 18) <= readInstant(now, 'now');
}

function mondayBy(day: number): LocalDate {
  return dateOf(day - (weekdayOf(day) - 1));
}
