import type { Instant } from '@cairn/method';
import { instantOf, readInstant } from '@cairn/method';
import type { DateOrder } from '../values/date.js';
import { readMoment } from '../values/moment.js';
import { quoted } from '../values/quoted.js';
import type { Reading } from '../values/reading.js';
import { fault, read, then } from '../values/reading.js';

/** Clocks differ a little: so much later than now is not yet the future (docs/METHOD.md, `effectiveAt`). */
const MINUTES_AHEAD = 5;

/** What every table is read against. */
export interface ImportContext {
  /** What external ids are unique in: the organization's id. */
  readonly source: string;
  /** IANA name of the organization's zone: where dates without a time begin. */
  readonly timeZone: string;
  /** The clock at the import: nothing that has happened can be later. An instant. */
  readonly now: string;
  /** How dates such as 03/04/2026 are meant, if the file has such. */
  readonly dateOrder?: DateOrder;
}

/** A point in time that a cell tells of, which cannot lie in the future. */
export function readPast(text: string, context: ImportContext): Reading<Instant> {
  const latest = instantOf(readInstant(context.now, 'now') + MINUTES_AHEAD * 60_000);
  return then(readMoment(text, context), (at) => (at <= latest ? read(at) : fault('date-in-future', `${quoted(text)} has not come yet`)));
}
