import type { Instant } from '@cairn/method';
import { instantOf, startOfDay } from '@cairn/method';

/**
 * How far the organization's log has come. `empty`: it holds nothing, and the import is a history load. `loading`: it holds only commits of a load
 * that has not come to its end, such as an import that broke off, the last of them at `until`. `lived`: the clock writes it.
 */
export type LogState = { readonly state: 'empty' } | { readonly state: 'loading'; readonly until: string } | { readonly state: 'lived' };

/** Puts the times that a file tells of where the log can take them. */
export interface ImportClock {
  readonly now: Instant;
  readonly timeZone: string;
  /** No step comes earlier; null in an empty log. */
  readonly floor: Instant | null;
}

/** @param now the clock at the import, an instant */
export function clockFor(log: LogState, now: Instant, timeZone: string): ImportClock {
  return { now, timeZone, floor: floorOf(log, now) };
}

function floorOf(log: LogState, now: Instant): Instant | null {
  switch (log.state) {
    case 'empty':
      return null;
    case 'loading':
      return log.until as Instant;
    case 'lived':
      return now;
    default:
      return log satisfies never;
  }
}

/** The first moment at which the log can take what happened at `at`. */
export function entersAt(at: Instant, { floor, now }: ImportClock): Instant {
  const earliest = floor === null ? at : latest(at, floor);
  return earliest < now ? earliest : now;
}

/** The first instant of a day in the organization's zone. */
export function startOf(day: string, { timeZone }: ImportClock): Instant {
  return instantOf(startOfDay(day, timeZone));
}

export function latest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((one, other) => (one > other ? one : other), first);
}

export function earliest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((one, other) => (one < other ? one : other), first);
}
