import type { Milliseconds } from '../calendar/instant.js';
import type { LocalDate } from '../calendar/local-date.js';
import { plusDays } from '../calendar/local-date.js';
import { endOfDay } from '../calendar/time-zone.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { nthWorkingDayAfter } from '../calendar/working-days.js';

/** What the days of grace are counted in. */
export type GraceIn = 'working-days' | 'days';

export const DEFAULT_GRACE_IN: GraceIn = 'working-days';

const ON_TIME_DAYS = 1;
const LATE_DAYS = 3;

/** By what days grace is counted, and where they end. */
export interface GraceTerms {
  readonly calendar: WorkingCalendar;
  readonly timeZone: string;
  readonly graceIn: GraceIn;
}

/** The instants at which grace ends, each the first that is too late. */
export interface Grace {
  readonly onTimeUntil: Milliseconds;
  readonly lateUntil: Milliseconds;
}

/** On time: to the end of the first day after the due day. Late: to the end of the third. Days are the team's working days, or any days. */
export function graceOf(dueOn: string, terms: GraceTerms): Grace {
  return { onTimeUntil: endOf(dueOn, ON_TIME_DAYS, terms), lateUntil: endOf(dueOn, LATE_DAYS, terms) };
}

function endOf(dueOn: string, days: number, terms: GraceTerms): Milliseconds {
  return endOfDay(dayOfGrace(dueOn, days, terms), terms.timeZone);
}

function dayOfGrace(dueOn: string, days: number, { calendar, graceIn }: GraceTerms): LocalDate {
  return graceIn === 'days' ? plusDays(dueOn, days) : nthWorkingDayAfter(dueOn, days, calendar);
}
