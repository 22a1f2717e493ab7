import type { Health, KeyResultHealth } from './health.js';

/** From the worst to the best. */
const WORST_FIRST: readonly Health[] = ['off-track', 'at-risk', 'outdated', 'pending', 'on-track'];

/**
 * The health of an objective: the worst of its key results. For one that is outdated, a worse last word counts in its place, so
 * that nobody gains a colour by keeping silent.
 *
 * @param keyResults those counted in its progress; closed ones have an outcome and no health, and are passed over
 * @returns null when none of them is open
 */
export function objectiveHealth(keyResults: readonly KeyResultHealth[]): Health | null {
  const present = new Set(keyResults.flatMap(countedAs));
  return WORST_FIRST.find((health) => present.has(health)) ?? null;
}

function countedAs(keyResult: KeyResultHealth): readonly Health[] {
  if (keyResult.state === 'closed') return [];
  const { health, said } = keyResult;
  return health === 'outdated' && said !== null && isWorse(said, health) ? [said] : [health];
}

function isWorse(one: Health, other: Health): boolean {
  return WORST_FIRST.indexOf(one) < WORST_FIRST.indexOf(other);
}
