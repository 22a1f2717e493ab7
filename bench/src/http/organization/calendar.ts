const DAY = 86_400_000;
const MORNING = 8 * 3_600_000;

/** The days of the organization, as they follow from the day of the run. */
export interface Calendar {
  /** Monday morning, a day to a week ago: only the first slot can be due by now, and everybody has filled it, so that no miss is recorded meanwhile. */
  readonly activatedAt: string;
  /** Thirteen weeks, four of them over. */
  readonly start: string;
  readonly end: string;
  /** The Friday on which the first slot is due. */
  readonly firstDue: string;
}

/** @param now milliseconds since the epoch */
export function calendarAt(now: number): Calendar {
  const yesterday = Math.floor(now / DAY) - 1;
  const monday = yesterday - ((yesterday + 3) % 7);
  const date = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
  return { activatedAt: new Date(monday * DAY + MORNING).toISOString(), start: date(monday - 28), end: date(monday + 62), firstDue: date(monday + 4) };
}
