import type { KnownCheckIn } from './log-context.js';

/** A row in its place in time, with its id. */
export interface Placed extends KnownCheckIn {
  readonly kind: 'check-in' | 'corrects';
}

/**
 * What each correction supersedes: the newest row recorded earlier of the same key result and the same effective time, be it a check-in
 * or a correction; null when there is none.
 *
 * @param known of earlier imports; rows of the file that are among them count once
 * @param rows in order of recorded time
 */
export function supersededBy(known: readonly KnownCheckIn[], rows: readonly Placed[]): ReadonlyMap<string, string | null> {
  const own = new Set(rows.map(({ id }) => id));
  const earlier = [...known.filter(({ id }) => !own.has(id)).map((checkIn) => ({ ...checkIn, kind: 'check-in' as const })), ...rows];
  const newest = new Map<string, string>();
  const superseded = new Map<string, string | null>();
  for (const { id, keyResult, effectiveAt, kind } of earlier.toSorted(byRecordedTime)) {
    const moment = JSON.stringify([keyResult, effectiveAt]);
    if (kind === 'corrects') superseded.set(id, newest.get(moment) ?? null);
    if (kind === 'check-in' || newest.has(moment)) newest.set(moment, id);
  }
  return superseded;
}

/** Oldest first; at the same time corrections come last. The sort is stable: what is left keeps its order. */
export function byRecordedTime(one: Pick<Placed, 'recordedAt' | 'kind'>, other: Pick<Placed, 'recordedAt' | 'kind'>): number {
  if (one.recordedAt !== other.recordedAt) return one.recordedAt < other.recordedAt ? -1 : 1;
  return Number(one.kind === 'corrects') - Number(other.kind === 'corrects');
}
