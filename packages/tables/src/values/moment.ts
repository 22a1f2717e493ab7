import type { Instant, LocalDate } from '@cairn/method';
import { instantInZone, instantOf, startOfDay } from '@cairn/method';
import type { DateOrder } from './date.js';
import { readDay } from './date.js';
import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read, then } from './reading.js';

/** Where a time without an offset is at home. */
export interface Place {
  /** IANA name of the organization's zone. */
  readonly timeZone: string;
  readonly dateOrder?: DateOrder;
}

interface Clock {
  readonly hour: number;
  /** Milliseconds into the hour. */
  readonly rest: number;
  /** Milliseconds east of UTC; null when the text has no offset. */
  readonly offset: number | null;
}

/** No point in time is written longer; what is longer is not looked into. */
const CHARACTERS_AT_MOST = 60;

const WITH_TIME = /^(.+?)[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * A point in time: a day and a clock time with an offset (`2026-09-13T14:32:00+08:00`), without one (the zone's clocks), or a day alone,
 * which is its first instant in the zone (docs/METHOD.md, slots). Parts of a millisecond are dropped.
 */
export function readMoment(text: string, { timeZone, dateOrder }: Place): Reading<Instant> {
  const match = text.length > CHARACTERS_AT_MOST ? null : WITH_TIME.exec(text.normalize('NFKC').trim());
  if (match === null) return then(readDay(text, dateOrder), (day) => read(instantOf(startOfDay(day, timeZone))));
  const clock = clockOf(match);
  if (clock === null) return fault('unreadable-date', `${quoted(text)} has a time that no clock shows`);
  return then(readDay(match[1] ?? '', dateOrder), (day) => read(instantOf(atClock(day, clock, timeZone))));
}

function clockOf([, , hours, minutes, seconds = '0', fraction = '', zone]: RegExpExecArray): Clock | null {
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const rest = minute * MINUTE_MS + second * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  return { hour, rest, offset: zone === undefined ? null : offsetOf(zone) };
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (match === null) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS);
}

function atClock(day: LocalDate, { hour, rest, offset }: Clock, timeZone: string): number {
  if (offset === null) return instantInZone(day, hour, timeZone) + rest;
  return Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS + rest - offset;
}
