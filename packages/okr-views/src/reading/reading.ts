import type { ViewsAt } from '@cairn/views';

/** The moment of a reading: what was known at a position, and what of it was true at an instant. */
export interface Reading {
  /** The rows as known at `asOf`. */
  readonly views: ViewsAt;
  /** Rows at an earlier position: that of a baseline. */
  readonly viewsAt: (position: number) => ViewsAt;
  /** The instant of `asOf`: the clock of everything that depends on one. */
  readonly clock: string;
  /** The instant at which values are to be true. */
  readonly effectiveOn: string;
  /** The organization's: pace counts its days, due dates end in it. */
  readonly timeZone: string;
}

/** The instant up to which slots and silence are judged: what is asked about, but never ahead of what is known. */
export function judgedAt({ clock, effectiveOn }: Pick<Reading, 'clock' | 'effectiveOn'>): string {
  return effectiveOn < clock ? effectiveOn : clock;
}
