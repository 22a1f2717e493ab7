import { dateInZone, dayNumber, plusDays, readDate, readInstant } from '@cairn/method';
import type { Interval } from '@cairn/okr-views';
import { byMethod, refuse } from '@cairn/rhythm';

/** Days that are looked at, both included. */
export interface TrendSpan {
  readonly from: string;
  readonly to: string;
}

/** Points that one answer may have. */
export const MOST_POINTS = 400;

/** Days of a span that belongs to no cycle and is not named. */
const DEFAULT_DAYS = 90;

/** The fewest days of a step. */
const DAYS: Readonly<Record<Interval, number>> = { day: 1, week: 7, month: 28 };

/**
 * The days of a trend: those asked for, else those of the cycle, else the last 90. None after the day on which the figures are to be true.
 *
 * @throws CairnError `not-a-date`, `period-reversed`, `trend-too-long` (over 400 points), each with the field
 */
export function trendSpan(asked: Partial<TrendSpan> & { readonly interval: Interval }, { cycle, today }: { readonly cycle: { readonly start: string; readonly end: string } | undefined; readonly today: string }): TrendSpan {
  const wanted = byMethod(() => readDate(asked.to ?? cycle?.end ?? today, 'to'));
  const to = wanted < today ? wanted : today;
  const from = byMethod(() => readDate(asked.from ?? cycle?.start ?? plusDays(to, 1 - DEFAULT_DAYS), 'from'));
  if (asked.from !== undefined && from > wanted) refuse('period-reversed', 'The trend ends before it begins.', { field: 'to' });
  const points = Math.ceil((dayNumber(to) - dayNumber(from)) / DAYS[asked.interval]) + 1;
  if (points > MOST_POINTS) refuse('trend-too-long', 'A trend has at most 400 points: ask for fewer days or a longer interval.', { field: 'from', limit: MOST_POINTS, points });
  return { from, to };
}

/** The local day of an instant. */
export function dayOf(instant: string, timeZone: string): string {
  return dateInZone(readInstant(instant, 'effectiveOn'), timeZone);
}
