import type { Policy } from './use-cycle-docs.js';

export const CADENCES = ['week', '2-weeks', '4-weeks', 'month'] as const;

/** The rules that are set here; the others stay as they are. */
export interface Rules {
  readonly checkInEvery: (typeof CADENCES)[number];
  readonly objectivesPerOwner: number;
  readonly keyResultsAtLeast: number;
  readonly keyResultsAtMost: number;
  readonly limits: 'warn' | 'enforce';
  readonly commitNeeds: 'owner' | 'owner-and-lead';
  readonly requireRationale: boolean;
  readonly requireAlignment: boolean;
}

/** What the method has where an organization said nothing (docs/METHOD.md, cycle and objective). */
const SHIPPED: Rules = { checkInEvery: 'week', objectivesPerOwner: 5, keyResultsAtLeast: 2, keyResultsAtMost: 5, limits: 'warn', commitNeeds: 'owner', requireRationale: false, requireAlignment: false };

const NAMES = Object.keys(SHIPPED) as readonly (keyof Rules)[];

/** The rules that hold, those of the method among them. */
export function rulesOf(policy: Policy): Rules {
  const set = Object.entries(policy).filter(([name, value]) => name in SHIPPED && value !== null && value !== undefined);
  return { ...SHIPPED, ...Object.fromEntries(set) };
}

/** What has to be sent so that other rules hold; undefined when they are as they were. */
export function policyChanges(before: Rules, after: Rules): Partial<Rules> | undefined {
  const changed = NAMES.filter((name) => before[name] !== after[name]);
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((name) => [name, after[name]]));
}
