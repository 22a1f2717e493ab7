import { useMemo } from 'react';
import { useCycles, type Cycle } from '../api/organization.js';
import { usePlace } from './place.js';

/** States in the order in which a cycle is looked at when none was chosen. */
const FIRST = ['active', 'closing', 'planning', 'draft', 'closed', 'archived'];

/** The cycle of the address; without one, the shortest of those that run. Undefined while they are read, or when there is none. */
export function useCycle(): Cycle | undefined {
  const { cycle } = usePlace();
  const { data } = useCycles();
  return useMemo(() => cycleHere(data ?? [], cycle), [data, cycle]);
}

/** @param chosen that of the address */
export function cycleHere(cycles: readonly Cycle[], chosen: string | undefined): Cycle | undefined {
  return cycles.find(({ cycleId }) => cycleId === chosen) ?? usualCycle(cycles);
}

export function usualCycle(cycles: readonly Cycle[]): Cycle | undefined {
  return [...cycles].sort((a, b) => FIRST.indexOf(a.state) - FIRST.indexOf(b.state) || length(a) - length(b) || b.start.localeCompare(a.start))[0];
}

function length({ start, end }: Cycle): number {
  return Date.parse(end) - Date.parse(start);
}
