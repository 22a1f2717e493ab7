import type { ObjectiveDoc } from '@cairn/okr-views';
import { grouped } from '../edge/grouping.js';
import type { Goal } from './drift.js';
import { limitsOf, type Limits, type Policy } from './policy.js';

/** Something to look at before a cycle begins. Limits that are not enforced warn, and committing works all the same. */
export interface Unready {
  readonly rule: 'not-chosen' | 'not-committed' | 'no-key-results' | 'too-few-key-results' | 'too-many-key-results' | 'rationale-missing' | 'too-many-objectives' | 'too-many-responsibilities';
  readonly objectiveId?: string;
  /** Of the limits per person. */
  readonly personId?: string;
  readonly count?: number;
  readonly limit?: number;
  /** Does the policy refuse what lies beyond? */
  readonly enforced?: boolean;
  readonly missing?: readonly string[];
}

const THOUGHTS = ['strategy', 'pain', 'value', 'impact', 'focus'] as const satisfies readonly (keyof ObjectiveDoc['rationale'])[];

/** What is not as the method and the policy of the cycle want it (docs/METHOD.md, cycle and objective). Parked and cancelled objectives are none of it. */
export function unreadyIn(policy: Policy, goals: readonly Goal[]): readonly Unready[] {
  const limits = limitsOf(policy);
  const running = goals.filter(({ objective: { state } }) => state === 'draft' || state === 'committed');
  return [
    ...goals.filter(({ objective }) => objective.state === 'candidate').map(({ objective: { objectiveId } }) => ({ rule: 'not-chosen', objectiveId }) as const),
    ...running.flatMap((goal) => unreadyGoal(goal, policy, limits)),
    ...over(running.map(({ objective }) => objective.ownerId), { rule: 'too-many-objectives', limit: limits.objectivesPerOwner, enforced: limits.enforced }),
    ...over(responsibleIn(running), { rule: 'too-many-responsibilities', limit: limits.keyResultsPerPerson, enforced: limits.enforced }),
  ];
}

function unreadyGoal({ objective, keyResults }: Goal, { requireRationale }: Policy, limits: Limits): readonly Unready[] {
  const { objectiveId, state, rationale } = objective;
  const missing = THOUGHTS.filter((thought) => rationale[thought] === undefined);
  const count = keyResults.filter(({ standing }) => standing !== 'cancelled').length;
  const focus = unfocused(count, limits);
  return [
    ...(state === 'draft' ? [{ rule: 'not-committed', objectiveId } as const] : []),
    ...(focus === undefined ? [] : [{ ...focus, objectiveId, count, enforced: limits.enforced }]),
    ...(requireRationale === true && missing.length > 0 ? [{ rule: 'rationale-missing', objectiveId, missing } as const] : []),
  ];
}

function unfocused(count: number, { keyResultsAtLeast, keyResultsAtMost }: Limits): Pick<Unready, 'rule' | 'limit'> | undefined {
  if (count > keyResultsAtMost) return { rule: 'too-many-key-results', limit: keyResultsAtMost };
  if (count >= keyResultsAtLeast) return undefined;
  return { rule: count === 0 ? 'no-key-results' : 'too-few-key-results', limit: keyResultsAtLeast };
}

function responsibleIn(goals: readonly Goal[]): readonly string[] {
  return goals.flatMap(({ keyResults }) => keyResults.filter(({ standing }) => standing === 'open').map(({ responsibleId }) => responsibleId));
}

function over(personIds: readonly string[], beyond: Pick<Unready, 'rule' | 'enforced'> & { readonly limit: number }): readonly Unready[] {
  return [...grouped(personIds, (personId) => personId)].filter(([, each]) => each.length > beyond.limit).map(([personId, { length: count }]) => ({ ...beyond, personId, count }));
}
