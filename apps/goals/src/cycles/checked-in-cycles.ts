import type { Fold } from '../deciding/fold.js';

/** How many check-ins there are in each cycle that has any. */
export type CheckedInCycles = Readonly<Record<string, number>>;

/** Category `check-ins`: an activation can be withdrawn while its cycle is not among these. */
export const checkedInCyclesFold: Fold<CheckedInCycles> = {
  initial: {},
  evolve(cycles, happened) {
    if (happened.type !== 'check-in.recorded') return cycles;
    const { cycleId } = happened.data;
    return { ...cycles, [cycleId]: (cycles[cycleId] ?? 0) + 1 };
  },
};
