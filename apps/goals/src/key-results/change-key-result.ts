import { event, type NewEvent } from '@cairn/contracts';
import { goalpostMove } from '@cairn/method';
import { changesTo, withChanges, type ChangeOf } from '../deciding/changes.js';
import { byMethod, refuse, requireReason } from '../deciding/refusals.js';
import { goalOf } from '../objectives/objective.js';
import { baselineOf, hasBaseline, type ObjectiveStates, type OpenGoal } from '../objectives/objective-states.js';
import { checkPlan } from './check-plan.js';
import { evidenceOf } from './evidence.js';
import type { ChangeKeyResult } from './key-result-commands.js';
import { planAt, type KeyResult } from './key-result.js';
import { strayFields, termsOf, type Plan } from './plan.js';
import { requireOpenKeyResult } from './require-key-result.js';

type Changes = ChangeOf<'key-result.revised'>[];

/** What a value means. After the first check-in there are values, so another meaning needs another key result. */
const MEANING: readonly string[] = ['type', 'unit', 'currency'];

/** A change before the baseline is a revision; after it, it moves the goalposts and says which way. */
export function changeKeyResult(command: ChangeKeyResult, goal: OpenGoal, states: ObjectiveStates, at: string): readonly NewEvent[] {
  const keyResult = requireOpenKeyResult(goal.objective, command.keyResultId);
  const changes = changesOf(keyResult.plan, command.changes);
  if (changes.length === 0) return [];
  const after = withChanges(keyResult.plan, changes);
  requireSameMeaning(changes, keyResult, states);
  checkPlan(after, goal.cycle);
  const ids = { ...goalOf(goal.objective), keyResultId: keyResult.keyResultId };
  if (!hasBaseline(goal)) return [event('key-result.revised', { ...ids, changes })];
  const reason = requireReason(command.reason);
  return [event('key-result.goalpost-moved', { ...ids, changes, ...moveOf(keyResult, after, states, at), ...baselinePositionOf(keyResult, goal), reason })];
}

/** What another type has no use for goes with the change of type. */
function changesOf(plan: Plan, wanted: ChangeKeyResult['changes']): Changes {
  const gone = strayFields({ ...plan, type: wanted.type ?? plan.type }).filter((name) => wanted[name] === undefined);
  return changesTo<'key-result.revised'>(plan, { ...wanted, ...Object.fromEntries(gone.map((name) => [name, null])) });
}

function requireSameMeaning(changes: Changes, { keyResultId }: KeyResult, states: ObjectiveStates): void {
  const changed = changes.find(({ field }) => MEANING.includes(field));
  if (changed === undefined || evidenceOf(keyResultId, states).history.length === 0) return;
  refuse('fixed-by-check-in', 'After the first check-in the key result is replaced instead.', { field: changed.field, keyResultId });
}

function moveOf({ keyResultId, plan }: KeyResult, after: Plan, states: ObjectiveStates, t: string) {
  const evidence = evidenceOf(keyResultId, states);
  const { direction, progressBefore, progressAfter } = byMethod(() => goalpostMove({ before: termsOf(plan), after: termsOf(after), evidence, t }));
  return { direction, ...(progressBefore !== null && { progressBefore }), ...(progressAfter !== null && { progressAfter }) };
}

/** None of what was added after the baseline: it departs from nothing. */
function baselinePositionOf(keyResult: KeyResult, goal: OpenGoal): { readonly baselinePosition?: number } {
  const baselinePosition = baselineOf(goal);
  return baselinePosition === undefined || planAt(keyResult, baselinePosition) === undefined ? {} : { baselinePosition };
}
