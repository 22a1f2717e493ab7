import type { Unit } from '../organization/roster.js';
import type { Quarter } from '../timeline/quarters.js';
import type { World } from '../world.js';

/** The cycle that runs at the world's now. */
export function runningQuarter({ quarters }: World): Quarter {
  return quarters.at(-1) ?? quarters[0];
}

/** The newest cycle that is closed by now. */
export function lastClosedQuarter({ quarters }: World): Quarter | undefined {
  return quarters.findLast(({ closed }) => closed);
}

/** A team by its number, counted from 0 and round. */
export function teamOf({ roster: { teams, root } }: World, number: number): Unit {
  return teams[number % teams.length] ?? root;
}
