import { MethodError } from '../errors.js';

declare const instant: unique symbol;

/** A point in time: ISO 8601 in UTC with milliseconds, `2026-09-11T09:00:00.000Z`. */
export type Instant = string & { readonly [instant]: true };

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Milliseconds = number;

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;
/** Written with milliseconds, on a day that every month has, at a time that every day has, in a year that no calendar doubts: as nearly all are. */
const PLAIN = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const ZERO = 48;

/**
 * Seconds and their fractions may be left to the writer; the zone may not, it is always `Z`.
 *
 * @throws MethodError `not-an-instant`
 */
export function readInstant(text: string, field: string): Milliseconds {
  if (PLAIN.test(text)) return plainInstant(text);
  if (SHAPE.test(text)) {
    const ms = Date.parse(text);
    if (!Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 19) === text.slice(0, 19)) return ms;
  }
  throw new MethodError('not-an-instant', `${field} is not an instant in UTC`, { field });
}

/** The text of a point in time. */
export function instantOf(ms: Milliseconds): Instant {
  return new Date(ms).toISOString() as Instant;
}

/** Nothing has to be read back to see that there is such a moment, which costs ten times as much: slots ask for a million of them. */
function plainInstant(text: string): Milliseconds {
  const date = Date.UTC(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5) - 1, twoDigits(text, 8));
  const seconds = (twoDigits(text, 11) * 60 + twoDigits(text, 14)) * 60 + twoDigits(text, 17);
  return date + seconds * 1000 + twoDigits(text, 20) * 10 + (text.charCodeAt(22) - ZERO);
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}
