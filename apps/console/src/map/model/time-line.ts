import { dayAfter, daysBetween } from '../../time/days.js';

/** The days of a cycle as positions of a slider: 0 is the first day, the last position is now. */
export interface TimeLine {
  readonly first: string;
  /** The last day that is over, or the cycle's last. */
  readonly last: string;
  /** Position of now. */
  readonly now: number;
}

/** @returns undefined while no day of the cycle is over, so that there is only now */
export function timeLineOf({ start, end }: { readonly start: string; readonly end: string }, today: string): TimeLine | undefined {
  const yesterday = dayAfter(today, -1);
  const last = end < yesterday ? end : yesterday;
  return last < start ? undefined : { first: start, last, now: daysBetween(start, last) + 1 };
}

/** @returns undefined for now */
export function dayAt({ first, now }: TimeLine, position: number): string | undefined {
  return position >= now ? undefined : dayAfter(first, Math.max(0, position));
}

/** A day outside the cycle stands at its nearest end. */
export function positionOf({ first, last, now }: TimeLine, asOf: string | undefined): number {
  if (asOf === undefined) return now;
  return Math.min(Math.max(0, daysBetween(first, asOf)), daysBetween(first, last));
}

/** Positions a week apart, the first and now among them. */
export function weeksOf({ now }: TimeLine): readonly number[] {
  return [...Array.from({ length: Math.ceil(now / 7) }, (_, week) => week * 7), now];
}
