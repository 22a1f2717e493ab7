import { event, type NewEvent } from '@cairn/contracts';
import { checkValue } from '@cairn/method';
import { byMethod, refuse, requireReason } from '../deciding/refusals.js';
import { goalOf } from '../objectives/objective.js';
import type { ObjectiveStates, OpenGoal } from '../objectives/objective-states.js';
import { keyResultAdded } from './add-key-result.js';
import { progressOf } from './evidence.js';
import type { CancelKeyResult, CaptureKeyResult, ReplaceKeyResult } from './key-result-commands.js';
import { termsOf } from './plan.js';
import { requireOpenKeyResult } from './require-key-result.js';

/** Ends a key result with the progress that it had; as committed it stays in, with just that. */
export function cancelKeyResult({ keyResultId, reason }: Omit<CancelKeyResult, 'type'>, { objective }: OpenGoal, states: ObjectiveStates, at: string): readonly NewEvent[] {
  const lastProgress = progressOf(requireOpenKeyResult(objective, keyResultId), states, at);
  return [event('key-result.cancelled', { ...goalOf(objective), keyResultId, ...(lastProgress !== null && { lastProgress }), reason: requireReason(reason) })];
}

/** The old one ends and the new one names it. */
export function replaceKeyResult(command: ReplaceKeyResult, goal: OpenGoal, states: ObjectiveStates, at: string): readonly NewEvent[] {
  return [...cancelKeyResult(command, goal, states, at), keyResultAdded(command.by, goal, command.keyResultId)];
}

/** The number that was looked for is found. */
export function captureKeyResult({ keyResultId, value }: CaptureKeyResult, { objective }: OpenGoal): readonly NewEvent[] {
  const { plan } = requireOpenKeyResult(objective, keyResultId);
  if (plan.type !== 'baseline') refuse('not-a-baseline', 'Only a key result that looks for a number is captured.', { field: 'keyResultId', type: plan.type });
  byMethod(() => checkValue(termsOf(plan), value));
  return [event('key-result.captured', { ...goalOf(objective), keyResultId, value })];
}
