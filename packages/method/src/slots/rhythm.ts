import { Exact } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { ratio } from '../decimal/figure.js';
import type { SlotState } from './state.js';
import { isPastGrace } from './state.js';

/** The rhythm of check-ins in numbers of slots; those of several key results may be added up. */
export interface RhythmCounts {
  /** Slots that are not excused and whose grace has ended. */
  readonly slots: number;
  readonly onTime: number;
  /** On time or late. */
  readonly kept: number;
  /** With any check-in, after a miss too: the only count that still changes. */
  readonly covered: number;
}

/** The same as shares of the slots; null without a slot. */
export interface RhythmRates {
  readonly onTime: DecimalText | null;
  readonly kept: DecimalText | null;
  readonly covered: DecimalText | null;
}

/** Counts the slots whose grace has ended at `t`. They are dated by their due day: choose those of a span of time before. */
export function rhythmAt(states: readonly SlotState[], t: string): RhythmCounts {
  const ended = states.filter((state) => state.excused === null && isPastGrace(state, t));
  const count = (isCounted: (state: SlotState) => boolean): number => ended.filter(isCounted).length;
  return {
    slots: ended.length,
    onTime: count(({ timeliness }) => timeliness === 'on-time'),
    kept: count(({ timeliness }) => timeliness === 'on-time' || timeliness === 'late'),
    covered: count(({ timeliness }) => timeliness !== null),
  };
}

/** Each count as a share of the slots. */
export function rhythmRates({ slots, onTime, kept, covered }: RhythmCounts): RhythmRates {
  const share = (count: number): DecimalText | null => (slots === 0 ? null : ratio(new Exact(count), new Exact(slots)));
  return { onTime: share(onTime), kept: share(kept), covered: share(covered) };
}
