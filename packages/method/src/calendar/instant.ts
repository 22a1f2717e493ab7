import { MethodError } from '../errors.js';

declare const instant: unique symbol;

/** A point in time: ISO 8601 in UTC with milliseconds, `2026-09-11T09:00:00.000Z`. */
export type Instant = string & { readonly [instant]: true };

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Milliseconds = number;

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

/**
 * Seconds and their fractions may be left to the writer; the zone may not, it is always `Z`.
 *
 * @throws MethodError `not-an-instant`
 */
export function readInstant(text: string, field: string): Milliseconds {
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
