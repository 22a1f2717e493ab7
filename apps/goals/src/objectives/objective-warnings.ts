import { objectiveProgress, type WeightWarning } from '@cairn/method';
import type { Goal } from '../cycles/drift.js';
import type { Policy } from '../cycles/policy.js';
import { unreadyIn, type Unready } from '../cycles/readiness.js';

/** Something about an objective that is allowed and worth a second look. */
export interface Warning extends Omit<Unready, 'rule' | 'objectiveId'> {
  readonly rule: Exclude<Unready['rule'], 'not-chosen' | 'not-committed'> | WeightWarning;
}

/** How far an objective has come is no warning: its state tells. */
const STATES: readonly string[] = ['not-chosen', 'not-committed'];

/**
 * What of the cycle's readiness is about this objective, its owner or those who carry its key results; and weights that leave nothing to share
 * (docs/METHOD.md, cycle and objective).
 *
 * @param goals the objective, and what else its people own or answer for in the cycle
 */
export function warningsOf({ objective, keyResults }: Goal, policy: Policy, goals: readonly Goal[]): readonly Warning[] {
  const people = new Set(keyResults.filter(({ standing }) => standing === 'open').map(({ responsibleId }) => responsibleId));
  const isAbout = ({ rule, objectiveId, personId }: Unready): boolean => {
    if (rule === 'too-many-objectives') return personId === objective.ownerId;
    return rule === 'too-many-responsibilities' ? people.has(personId ?? '') : objectiveId === objective.objectiveId;
  };
  const limits = unreadyIn(policy, goals).filter((unready) => isAbout(unready) && !STATES.includes(unready.rule));
  return [...limits.map(({ objectiveId: _objective, ...warning }) => warning as Warning), ...weightWarnings(keyResults)];
}

/** What weighs is what will have a progress, whether or not there is a value yet. */
function weightWarnings(keyResults: Goal['keyResults']): readonly Warning[] {
  const rolled = keyResults
    .filter(({ plan }) => plan.type !== 'baseline')
    .map(({ keyResultId: id, plan, standing }) => ({ id, weight: plan.weight ?? null, cancelled: standing === 'cancelled', progress: '0' }));
  return objectiveProgress(rolled).warnings.map((rule) => ({ rule }));
}
