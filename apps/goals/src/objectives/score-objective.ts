import { event, type NewEvent } from '@cairn/contracts';
import { learningReview, proposedObjectiveScore, scoreBand } from '@cairn/method';
import { thresholdsOf } from '../cycles/policy.js';
import { byMethod, refuse, requireActOf } from '../deciding/refusals.js';
import { progressOf } from '../key-results/evidence.js';
import { standingKeyResults } from '../key-results/require-key-result.js';
import type { ScoreObjective } from './objective-commands.js';
import { goalOf, type Objective } from './objective.js';
import { requireOpenGoal, type ObjectiveStates } from './objective-states.js';
import { readingsOf, type Readings } from './readings.js';
import { sign } from './signature.js';

/** What the owner signs for the whole, beside what the scores of its key results propose. It closes the objective. */
export function scoreObjective(command: ScoreObjective, states: ObjectiveStates, at: string): readonly NewEvent[] {
  const goal = requireOpenGoal(states, ['committed'], ['closing']);
  const { objective, cycle } = goal;
  requireActOf(objective.ownerId, command.actorId, 'score');
  requireScored(objective, states, at);
  const signed = sign(command, proposedFor(objective), cycle.policyVersion);
  const band = scoreBand(signed.given, thresholdsOf(cycle.policy));
  const postMortem = learningReview(signed.given, objective.kind) !== 'none';
  return [event('objective.scored', { ...goalOf(objective), ...signed, ...scoresOf(readingsOf(goal, states, at)), band, postMortem })];
}

/** The whole follows from signed parts: what is measured is scored first. */
function requireScored(objective: Objective, states: ObjectiveStates, at: string): void {
  const open = standingKeyResults(objective).filter((keyResult) => keyResult.state === 'open' && progressOf(keyResult, states, at) !== null);
  if (open.length === 0) return;
  const keyResultIds = open.map(({ keyResultId }) => keyResultId);
  refuse('key-results-not-scored', 'Key results that are measured are scored first.', { field: 'keyResults', keyResultIds });
}

function proposedFor(objective: Objective): string | null {
  const scored = standingKeyResults(objective).map(({ keyResultId, plan, score }) => ({ id: keyResultId, weight: plan.weight ?? null, cancelled: false, score: score ?? null }));
  return byMethod(() => proposedObjectiveScore(scored));
}

function scoresOf({ asCommitted, asAmended }: Readings): { readonly asCommitted?: string; readonly asAmended?: string } {
  const committed = asCommitted?.score ?? null;
  return { ...(committed !== null && { asCommitted: committed }), ...(asAmended.score !== null && { asAmended: asAmended.score }) };
}
