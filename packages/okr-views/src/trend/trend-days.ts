import { dateInZone, endOfDay, instantOf, plusDays, plusMonths, readDate, readInstant } from '@cairn/method';

export type Interval = 'day' | 'week' | 'month';

const STEPS: Readonly<Record<Interval, (from: string, steps: number) => string>> = {
  day: (from, steps) => plusDays(from, steps),
  week: (from, steps) => plusDays(from, 7 * steps),
  month: plusMonths,
};

export interface TrendDay {
  readonly day: string;
  /** Its last instant, or the clock where that comes before. */
  readonly end: string;
}

/** From the first day on in steps, and the last day too; none that begins after the clock. */
export function trendDays(span: { readonly from: string; readonly to: string; readonly interval: Interval }, { clock, timeZone }: { readonly clock: string; readonly timeZone: string }): readonly TrendDay[] {
  const today = dateInZone(readInstant(clock, 'clock'), timeZone);
  const [from, to] = [readDate(span.from, 'from'), readDate(span.to, 'to')];
  const last = to < today ? to : today;
  const days: string[] = [];
  for (let day: string = from, steps = 0; day < last; day = STEPS[span.interval](from, steps)) {
    days.push(day);
    steps += 1;
  }
  if (from <= last) days.push(last);
  return days.map((day) => ({ day, end: day < today ? instantOf(endOfDay(day, timeZone) - 1) : clock }));
}
