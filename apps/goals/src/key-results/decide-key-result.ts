import { event, type NewEvent } from '@cairn/contracts';
import type { Deciding } from '../deciding/fold.js';
import { goalOf } from '../objectives/objective.js';
import { requireOpenGoal, type ObjectiveStates, type OpenGoal } from '../objectives/objective-states.js';
import { addKeyResult } from './add-key-result.js';
import { changeKeyResult } from './change-key-result.js';
import { cancelKeyResult, captureKeyResult, replaceKeyResult } from './end-key-result.js';
import type { ChangeResponsible, KeyResultCommand } from './key-result-commands.js';
import { requireOpenKeyResult } from './require-key-result.js';
import { scoreKeyResult } from './score-key-result.js';

/** Which check-ins a command reads: of the key result it names, or of all of the objective (and then `organization`, too). */
export const KEY_RESULT_EVIDENCE: Partial<Record<KeyResultCommand['type'], 'named' | 'all'>> = {
  ChangeKeyResult: 'named',
  CancelKeyResult: 'named',
  ReplaceKeyResult: 'named',
  ScoreKeyResult: 'all',
};

/**
 * @throws CairnError `objective-unknown`, `objective-state`, `cycle-state`, `key-result-unknown`, `key-result-state`, `reason-required`,
 * `fixed-by-check-in`, `limit-exceeded`, `act-of-another`, `baseline-without-score`, `not-a-baseline`, and those of `checkPlan` and `sign`
 */
export function decideKeyResult(command: KeyResultCommand, states: ObjectiveStates, { at }: Deciding): readonly NewEvent[] {
  switch (command.type) {
    case 'AddKeyResult':
      return addKeyResult(command, requireOpenGoal(states));
    case 'ChangeKeyResult':
      return changeKeyResult(command, requireOpenGoal(states), states, at);
    case 'ChangeResponsible':
      return changeResponsible(command, requireOpenGoal(states));
    case 'CancelKeyResult':
      return cancelKeyResult(command, requireOpenGoal(states), states, at);
    case 'ReplaceKeyResult':
      return replaceKeyResult(command, requireOpenGoal(states), states, at);
    case 'ScoreKeyResult':
      return scoreKeyResult(command, requireOpenGoal(states, ['committed'], ['closing']), states, at);
    case 'CaptureKeyResult':
      return captureKeyResult(command, requireOpenGoal(states, ['committed'], ['active', 'closing']));
    default:
      return command satisfies never;
  }
}

function changeResponsible({ keyResultId, responsibleId: to }: ChangeResponsible, { objective }: OpenGoal): readonly NewEvent[] {
  const { responsibleId: from } = requireOpenKeyResult(objective, keyResultId);
  return from === to ? [] : [event('key-result.responsible-changed', { ...goalOf(objective), keyResultId, from, to })];
}
