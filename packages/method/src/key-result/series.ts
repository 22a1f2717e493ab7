import type { Milliseconds } from '../calendar/instant.js';
import { readInstant } from '../calendar/instant.js';
import type { KeyResultValue } from './key-result.js';

/** Where a value came from. A measurement is a KPI's figure; an opening is the value given at commitment. */
export type EntrySource = 'check-in' | 'measurement' | 'opening';

/** One thing said about a key result. A correction is a full entry that names the one it supersedes. */
export interface Entry {
  readonly id: string;
  readonly source: EntrySource;
  /** When it was true (not when it was learnt), an instant. */
  readonly effectiveAt: string;
  /** Absent: "no new figure". */
  readonly value?: KeyResultValue;
  /** The slot it fills, by name; check-ins only. */
  readonly slot?: string;
  readonly supersedes?: string;
}

/** Whether the figures come from what people report, or from the KPI that the key result is bound to. */
export type ValueSource = 'check-in' | 'measurement';

/** An entry that has a value. */
export type Point<E extends Entry = Entry> = E & { readonly value: KeyResultValue };

/**
 * The entries that stand. A corrected one is out; its correction is in, with its own time and its own place in the history, until it
 * is corrected itself.
 *
 * @param history in the order of the history
 */
export function standing<E extends Entry>(history: readonly E[]): readonly E[] {
  if (history.every(({ supersedes }) => supersedes === undefined)) return history;
  const superseded = new Set(history.map(({ supersedes }) => supersedes));
  return history.filter(({ id }) => !superseded.has(id));
}

/**
 * The points of one source, oldest first by the time they were true; of two at the same time, in the order of the history. An opening
 * value is none of them: it says where somebody thought to start, not what was found.
 */
export function pointsOf<E extends Entry>(history: readonly E[], source: ValueSource): readonly Point<E>[] {
  return inOrder(standing(history).filter((entry): entry is Point<E> => entry.source === source && entry.value !== undefined));
}

/** Oldest first by the time they were true, then as in the history. */
export function inOrder<E extends Entry>(history: readonly E[]): readonly E[] {
  const dated = history.map((entry) => ({ entry, at: readInstant(entry.effectiveAt, 'effectiveAt') }));
  if (dated.every(({ at }, index) => index === 0 || at >= (dated[index - 1]?.at ?? at))) return history;
  return dated
    .sort((one, other) => one.at - other.at)
    .map(({ entry }) => entry);
}

/** The points that were true by `t`. */
export function pointsBy<E extends Entry>(points: readonly Point<E>[], t: Milliseconds): readonly Point<E>[] {
  return points.filter(({ effectiveAt }) => readInstant(effectiveAt, 'effectiveAt') <= t);
}

/** The value that holds at `t`: the newest by the time it was true, the later in the history of two. Undefined while there is none. */
export function currentValue(points: readonly Point[], t: Milliseconds): KeyResultValue | undefined {
  return pointsBy(points, t).at(-1)?.value;
}
