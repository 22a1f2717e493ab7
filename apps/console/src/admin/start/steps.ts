import type { AdminAddress } from '../address.js';

/** The six steps to a first cycle that runs, each with the way to it. */
export const STEPS = [
  { name: 'found', to: '/admin', search: { tab: 'organization' } },
  { name: 'cycle', to: '/admin', search: { tab: 'cycles', open: 'new' } },
  { name: 'people', to: '/admin', search: { tab: 'import' } },
  { name: 'keys', to: '/admin', search: { tab: 'keys', open: 'new' } },
  { name: 'plan', to: '/admin', search: { tab: 'cycles' } },
  { name: 'activate', to: '/admin', search: { tab: 'cycles' } },
] as const satisfies readonly { readonly name: string; readonly to: string; readonly search: AdminAddress }[];

export type StepName = (typeof STEPS)[number]['name'];

/** What is known of a young organization. */
export interface Beginnings {
  readonly cycleStates: readonly string[];
  readonly teams: number;
  readonly people: number;
  /** Keys of people that open. */
  readonly personalKeys: number;
}

/** The steps that have been gone. An organization that is looked at has been founded; the one who founded it is a person already. */
export function stepsDone({ cycleStates, teams, people, personalKeys }: Beginnings): ReadonlySet<StepName> {
  const done: Readonly<Record<StepName, boolean>> = {
    found: true,
    cycle: cycleStates.length > 0,
    people: teams > 0 && people > 1,
    keys: personalKeys > 0,
    plan: cycleStates.some((state) => state !== 'draft'),
    activate: cycleStates.some((state) => state !== 'draft' && state !== 'planning'),
  };
  return new Set(STEPS.map(({ name }) => name).filter((name) => done[name]));
}
