import { event, type NewEvent } from '@cairn/contracts';
import { limitsOf, requireWithin, type Limits } from '../cycles/policy.js';
import { refuse, requireActOf } from '../deciding/refusals.js';
import { requireOpenKeyResult, standingKeyResults } from '../key-results/require-key-result.js';
import type { CommitObjective } from './objective-commands.js';
import { goalOf, type Objective, type Rationale } from './objective.js';
import { requireOpenGoal, type ObjectiveStates } from './objective-states.js';

const THOUGHTS = ['strategy', 'pain', 'value', 'impact', 'focus'] as const satisfies readonly (keyof Rationale)[];

/** The owner's act, on the version that they read (docs/METHOD.md, cycle and objective). */
export function commitObjective(command: CommitObjective, states: ObjectiveStates): readonly NewEvent[] {
  const { objective, cycle } = requireOpenGoal(states, ['draft'], ['planning', 'active']);
  requireActOf(objective.ownerId, command.actorId, 'commit');
  requireVersionRead(objective, command.readVersion);
  if (cycle.policy.requireRationale === true) requireRationale(objective);
  requireFocus(objective, limitsOf(cycle.policy), command.ownerHas ?? 0);
  const { readVersion, confidence = [] } = command;
  for (const { keyResultId } of confidence) requireOpenKeyResult(objective, keyResultId);
  return [event('objective.committed', { ...goalOf(objective), readVersion, ...(confidence.length > 0 && { confidence }) })];
}

/** Nobody accepts responsibility for what they have not seen. */
function requireVersionRead({ version }: Objective, readVersion: number): void {
  if (version !== readVersion) refuse('version-not-read', 'The objective has changed since it was read.', { field: 'readVersion', readVersion, version });
}

function requireRationale({ rationale }: Objective): void {
  const missing = THOUGHTS.filter((thought) => rationale[thought] === undefined);
  if (missing.length > 0) refuse('rationale-missing', 'The policy of the cycle asks for every thought behind an objective.', { field: 'rationale', missing });
}

function requireFocus(objective: Objective, limits: Limits, ownerHas: number): void {
  const count = standingKeyResults(objective).length;
  requireWithin(limits, limits.objectivesPerOwner, ownerHas + 1, 'ownerId');
  requireWithin(limits, limits.keyResultsAtMost, count, 'keyResults');
  if (!limits.enforced || count >= limits.keyResultsAtLeast) return;
  refuse('limit-not-reached', 'The policy of the cycle enforces this limit.', { field: 'keyResults', limit: limits.keyResultsAtLeast, count });
}
