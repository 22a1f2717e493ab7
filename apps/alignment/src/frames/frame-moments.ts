import { CairnError } from '@cairn/contracts';
import { dateInZone, dayNumber, isMethodError, readDate, readInstant } from '@cairn/method';
import { trendDays } from '@cairn/okr-views';

/** Frames that one answer may have. */
export const MOST_FRAMES = 400;

/** A frame's day, and the moment at its end: everything as it was known then. */
export interface FrameMoment {
  readonly date: string;
  readonly position: number;
  readonly clock: string;
}

export interface FrameSpan {
  readonly from: string;
  readonly to: string;
  readonly interval: 'day' | 'week';
}

/** What frames may be made of: nothing after this moment. */
export interface FrameBounds {
  readonly position: number;
  readonly clock: string;
  readonly timeZone: string;
}

/**
 * The days of frames: those asked for, else those of the cycle; none after the moment that bounds them.
 *
 * @throws CairnError `not-a-date`, `period-reversed`, `too-many-frames` (over 400), each with the field
 */
export function spanOf(asked: Partial<FrameSpan>, cycle: { readonly start: string; readonly end: string }, { clock, timeZone }: FrameBounds): FrameSpan {
  const { interval = 'week' } = asked;
  const today = dateInZone(readInstant(clock, 'clock'), timeZone);
  const to = earlier(dateOf(asked.to ?? cycle.end, 'to'), today);
  const from = asked.from === undefined ? earlier(cycle.start, to) : dateOf(asked.from, 'from');
  if (from > to) throw new CairnError('The frames end before they begin.', { code: 'period-reversed', details: { field: 'from' } });
  const frames = Math.ceil((dayNumber(to) - dayNumber(from)) / (interval === 'week' ? 7 : 1)) + 1;
  if (frames > MOST_FRAMES) throw new CairnError('There are at most 400 frames: ask for fewer days or a longer interval.', { code: 'too-many-frames', details: { field: 'from', limit: MOST_FRAMES, frames } });
  return { from, to, interval };
}

/** The moments at the ends of the days; the last one where the bounds come before it. @param positionAt the last position whose commit was made by an instant */
export async function momentsOf(span: FrameSpan, bounds: FrameBounds, positionAt: (instant: string) => Promise<number>): Promise<readonly FrameMoment[]> {
  const days = trendDays(span, bounds);
  return Promise.all(days.map(async ({ day: date, end: clock }) => ({ date, clock, position: clock === bounds.clock ? bounds.position : Math.min(await positionAt(clock), bounds.position) })));
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function dateOf(text: string, field: string): string {
  try {
    return readDate(text, field);
  } catch (cause) {
    if (!isMethodError(cause)) throw cause;
    throw new CairnError(cause.message, { code: cause.code, details: cause.details, cause });
  }
}
