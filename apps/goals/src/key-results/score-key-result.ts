import { event, type NewEvent } from '@cairn/contracts';
import { proposedScore } from '@cairn/method';
import { refuse, requireActOf } from '../deciding/refusals.js';
import { goalOf } from '../objectives/objective.js';
import type { ObjectiveStates, OpenGoal } from '../objectives/objective-states.js';
import { readingsOf, scoreIn, type Readings } from '../objectives/readings.js';
import { sign } from '../objectives/signature.js';
import { progressOf } from './evidence.js';
import type { ScoreKeyResult } from './key-result-commands.js';
import { requireOpenKeyResult } from './require-key-result.js';

/** What the owner signs for a key result, beside what the figures propose. */
export function scoreKeyResult(command: ScoreKeyResult, goal: OpenGoal, states: ObjectiveStates, at: string): readonly NewEvent[] {
  const { objective, cycle } = goal;
  requireActOf(objective.ownerId, command.actorId, 'score');
  const keyResult = requireOpenKeyResult(objective, command.keyResultId);
  if (keyResult.plan.type === 'baseline') refuse('baseline-without-score', 'A key result that looks for a number is captured, not scored.', { field: 'keyResultId' });
  const proposed = proposedScore(progressOf(keyResult, states, at));
  const signed = sign(command, proposed, cycle.policyVersion);
  return [event('key-result.scored', { ...goalOf(objective), keyResultId: keyResult.keyResultId, ...signed, ...readingOf(keyResult.keyResultId, readingsOf(goal, states, at)) })];
}

function readingOf(keyResultId: string, readings: Readings): { readonly asCommitted?: string; readonly asAmended?: string } {
  const [asCommitted, asAmended] = [scoreIn(readings.asCommitted, keyResultId), scoreIn(readings.asAmended, keyResultId)];
  return { ...(asCommitted !== undefined && { asCommitted }), ...(asAmended !== undefined && { asAmended }) };
}
