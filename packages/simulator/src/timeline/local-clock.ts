import { instantInZone, plusDays, type Milliseconds } from '@cairn/method';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Times of day in the organization's zone. */
export interface LocalClock {
  readonly timeZone: string;
  /** The moment at which the clocks show this hour, so many days after a date. Hours and minutes may be fractions. */
  at(date: string, days: number, hour: number): Milliseconds;
}

export function localClock(timeZone: string): LocalClock {
  return {
    timeZone,
    at: (date, days, hour) => instantInZone(plusDays(date, days), Math.floor(hour), timeZone) + Math.round((hour % 1) * 60) * MINUTE,
  };
}
