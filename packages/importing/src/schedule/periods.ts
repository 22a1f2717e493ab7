import type { LocalDate } from '@cairn/method';
import type { PlannedCycle } from '@cairn/tables';
import type { KnownIndex } from '../known/known-index.js';
import type { KnownCycle } from '../known/known-organization.js';

/** A cycle of the file or the organization, with the days that hold: the organization's where it has the cycle. */
export interface Period {
  readonly id: string;
  readonly name: string;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly parentCycleId: string | null;
  /** Null when it has to be made. */
  readonly known: KnownCycle | null;
}

/** By id. */
export type Periods = ReadonlyMap<string, Period>;

type Days = Pick<Period, 'start' | 'end'>;

/** Every cycle of the organization and those of the file. A new one becomes part of the shortest that lies around it, so that links up can be held. */
export function periodsOf(cycles: readonly PlannedCycle[], { organization, cycles: known }: KnownIndex): Periods {
  const added = cycles.filter(({ id }) => !known.has(id));
  const all: readonly Period[] = [
    ...organization.cycles.map((cycle) => ({ ...cycle, known: cycle })),
    ...added.map(({ id, name, start, end }) => ({ id, name, start, end, parentCycleId: null, known: null })),
  ];
  return new Map(all.map((period) => [period.id, period.known === null ? { ...period, parentCycleId: shortestAround(period, all) } : period]));
}

function shortestAround(period: Period, all: readonly Period[]): string | null {
  const around = all.filter((other) => isAround(other, period) && !isAround(period, other));
  return around.toSorted((one, other) => Number(isAround(one, other)) - Number(isAround(other, one)))[0]?.id ?? null;
}

function isAround(outer: Days, inner: Days): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The cycle itself and those that it lies in, from the inside out. */
export function upwardsFrom(cycleId: string, periods: Periods): readonly string[] {
  const way = new Set<string>();
  let at: string | null = cycleId;
  while (at !== null && !way.has(at)) {
    way.add(at);
    at = periods.get(at)?.parentCycleId ?? null;
  }
  return [...way];
}
