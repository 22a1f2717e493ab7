import type { CycleOfRow, GoalRow } from './goal-row.js';

/** The cycles that rows name; one whose days do not follow from its name reaches from the earliest start to the latest due date of its rows. */
export function cyclesOf(rows: readonly GoalRow[]): ReadonlyMap<string, CycleOfRow> {
  const cycles = new Map<string, CycleOfRow>();
  for (const { cycle } of rows) {
    const known = cycles.get(cycle.name);
    cycles.set(cycle.name, known === undefined ? cycle : { ...known, start: earlier(known.start, cycle.start), end: later(known.end, cycle.end) });
  }
  return cycles;
}

/** Each row with its cycle as all rows together describe it. */
export function withWholeCycles(rows: readonly GoalRow[]): readonly GoalRow[] {
  const cycles = cyclesOf(rows);
  return rows.map((row) => ({ ...row, cycle: cycles.get(row.cycle.name) ?? row.cycle }));
}

function earlier<T extends string>(one: T, other: T): T {
  return one <= other ? one : other;
}

function later<T extends string>(one: T, other: T): T {
  return one >= other ? one : other;
}
