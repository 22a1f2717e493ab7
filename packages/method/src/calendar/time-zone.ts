import { MethodError } from '../errors.js';
import type { Milliseconds } from './instant.js';
import type { LocalDate } from './local-date.js';
import { DAY_MS, dateOf, dayNumber } from './local-date.js';

const HOUR_MS = 3_600_000;
const NOT_DIGITS = /\D+/;
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The local date of an instant.
 *
 * @param zone an IANA name such as `Asia/Taipei`
 * @throws MethodError `unknown-time-zone`
 */
export function dateInZone(at: Milliseconds, zone: string): LocalDate {
  return dateOf(Math.floor(wallClock(at, zone) / DAY_MS));
}

/**
 * The instant at which a zone's clocks show this date and full hour. An hour that the clocks show twice is taken the first time; an
 * hour that they skip is taken at the moment of the jump, the first instant that is not before it.
 *
 * @throws MethodError `unknown-time-zone`, `not-a-date`
 */
export function instantInZone(date: string, hour: number, zone: string): Milliseconds {
  const wall = dayNumber(date) * DAY_MS + hour * HOUR_MS;
  const later = wall - offsetAt(wall - DAY_MS, zone);
  const earlier = wall - offsetAt(wall + DAY_MS, zone);
  if (earlier === later) return earlier;
  const matches = [earlier, later].filter((at) => wallClock(at, zone) === wall);
  return matches.length === 0 ? momentOfJump(earlier, later, (at) => wallClock(at, zone) >= wall) : Math.min(...matches);
}

/** The first instant of a local day, midnight for most. */
export function startOfDay(date: string, zone: string): Milliseconds {
  return instantInZone(date, 0, zone);
}

/** The first instant after a local day. */
export function endOfDay(date: string, zone: string): Milliseconds {
  return startOfDay(dateOf(dayNumber(date) + 1), zone);
}

/** Halves the stretch between an instant before the jump and one after it, down to the millisecond. */
function momentOfJump(before: Milliseconds, after: Milliseconds, isAfter: (at: Milliseconds) => boolean): Milliseconds {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isAfter(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function offsetAt(at: Milliseconds, zone: string): Milliseconds {
  return wallClock(at, zone) - at;
}

/**
 * What the zone's clocks show, read as if it were UTC. From the text in the order of en-US (month, day, year, hour, minute, second):
 * that costs a third of Intl's list of parts, and slots ask for it often.
 */
function wallClock(at: Milliseconds, zone: string): Milliseconds {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = clockOf(zone).format(at).split(NOT_DIGITS).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

/** Making a formatter costs a thousand times what using it costs, and there are few zones: each is made once. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  try {
    const numeric = 'numeric' as const;
    const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone, hourCycle: 'h23', year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric,
    });
    clocks.set(zone, made);
    return made;
  } catch {
    throw new MethodError('unknown-time-zone', `${zone} is not a time zone`, { field: 'timeZone' });
  }
}
