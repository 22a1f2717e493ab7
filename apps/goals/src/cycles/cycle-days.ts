import { dayNumber, plusDays, plusMonths, readDate } from '@cairn/method';
import { byMethod, refuse } from '../deciding/refusals.js';
import type { Cycle, CycleKind, KeyDates } from './cycle.js';

/** Days by which a cycle may be longer or shorter than its months: companies count in weeks, too. */
const SLACK_DAYS = 7;

const MONTHS: Readonly<Record<Exclude<CycleKind, 'custom'>, number>> = { annual: 12, half: 6, trimester: 4, quarter: 3, month: 1 };

const KEY_DATES = ['commitBy', 'reviewFrom', 'scoreBy', 'retrospectiveBy'] as const satisfies readonly (keyof KeyDates)[];

export type CycleDays = Pick<Cycle, 'kind' | 'start' | 'end'> & KeyDates;

/**
 * Refuses days that make no cycle: it ends on or after its first day, is about as long as its kind says, and is reviewed while it runs.
 *
 * @throws CairnError `not-a-date`, `period-reversed`, `kind-does-not-fit`, `review-outside-cycle`
 */
export function checkDays(cycle: CycleDays): void {
  byMethod(() => {
    readDate(cycle.start, 'start');
    readDate(cycle.end, 'end');
    for (const name of KEY_DATES) if (cycle[name] !== undefined) readDate(cycle[name], name);
  });
  checkOrder(cycle);
  checkLength(cycle);
  checkReview(cycle);
}

/** Key dates of an earlier cycle, as many days after the start of the new one as they were after the start of the old. */
export function keyDatesMovedTo(start: string, from: Cycle): KeyDates {
  const days = dayNumber(start) - dayNumber(from.start);
  const moved = KEY_DATES.flatMap((name) => (from[name] === undefined ? [] : [[name, plusDays(from[name], days)]]));
  return Object.fromEntries(moved) as KeyDates;
}

function checkOrder({ start, end }: CycleDays): void {
  if (end < start) refuse('period-reversed', 'The cycle ends before it starts.', { field: 'end', start, end });
}

function checkLength({ kind, start, end }: CycleDays): void {
  if (kind === 'custom') return;
  const away = dayNumber(end) + 1 - dayNumber(plusMonths(start, MONTHS[kind]));
  if (Math.abs(away) > SLACK_DAYS) refuse('kind-does-not-fit', 'The cycle is not as long as its kind.', { field: 'kind', kind, start, end });
}

function checkReview({ start, end, reviewFrom }: CycleDays): void {
  if (reviewFrom === undefined || (reviewFrom >= start && reviewFrom <= end)) return;
  refuse('review-outside-cycle', 'The mid-cycle review lies in the cycle.', { field: 'reviewFrom', start, end });
}
