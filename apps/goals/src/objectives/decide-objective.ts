import type { NewEvent } from '@cairn/contracts';
import type { Deciding } from '../deciding/fold.js';
import { cancelObjective } from './cancel-objective.js';
import { carryOverObjective } from './carry-over-objective.js';
import { chooseObjective, parkObjective, resumeObjective } from './choose-objective.js';
import { commitObjective } from './commit-objective.js';
import { createObjective } from './create-objective.js';
import { editObjective } from './edit-objective.js';
import type { EndForNow, MoveObjectiveOn, ObjectiveCommand } from './objective-commands.js';
import type { ObjectiveStates } from './objective-states.js';
import { scoreObjective } from './score-objective.js';

/** The commands that read the check-ins of all key results of the objective; `ScoreObjective` reads `organization`, too. */
export const OBJECTIVE_EVIDENCE: ReadonlySet<ObjectiveCommand['type']> = new Set(['CancelObjective', 'ScoreObjective'] as const);

/**
 * @throws CairnError `objective-exists`, `objective-unknown`, `objective-state`, `cycle-unknown`, `cycle-state`, `act-of-another`,
 * `version-not-read`, `rationale-missing`, `limit-exceeded`, `limit-not-reached`, `key-result-unknown`, `key-result-state`,
 * `key-results-not-scored`, `reason-required`, and those of `sign` and `carryOverObjective`
 */
export function decideObjective(command: ObjectiveCommand, states: ObjectiveStates, { at }: Deciding): readonly NewEvent[] {
  switch (command.type) {
    case 'CreateObjective':
      return createObjective(command, states);
    case 'ChooseObjective':
    case 'ResumeObjective':
      return moveOn(command, states);
    case 'ParkObjective':
    case 'CancelObjective':
      return endForNow(command, states, at);
    case 'CommitObjective':
      return commitObjective(command, states);
    default:
      return decideLater(command, states, at);
  }
}

type LaterCommand = Exclude<ObjectiveCommand, { readonly type: 'CreateObjective' | MoveObjectiveOn['type'] | EndForNow['type'] | 'CommitObjective' }>;

function decideLater(command: LaterCommand, states: ObjectiveStates, at: string): readonly NewEvent[] {
  if (command.type === 'ScoreObjective') return scoreObjective(command, states, at);
  return command.type === 'CarryOverObjective' ? carryOverObjective(command, states) : editObjective(command, states);
}

function moveOn({ type }: MoveObjectiveOn, states: ObjectiveStates): readonly NewEvent[] {
  return type === 'ChooseObjective' ? chooseObjective(states) : resumeObjective(states);
}

function endForNow({ type, reason }: EndForNow, states: ObjectiveStates, at: string): readonly NewEvent[] {
  return type === 'ParkObjective' ? parkObjective(reason, states) : cancelObjective(reason, states, at);
}
