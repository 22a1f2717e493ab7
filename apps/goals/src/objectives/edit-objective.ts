import { event, type NewEvent } from '@cairn/contracts';
import { changesTo } from '../deciding/changes.js';
import type { ChangeKind, ChangeOwner, ChangeRationale, EditObjective, MoveObjective, RewordObjective } from './objective-commands.js';
import { goalOf } from './objective.js';
import { reasonOfEdit, requireOpenGoal, type ObjectiveStates, type OpenGoal } from './objective-states.js';
import { openObjective, restrictObjective } from './restrict-objective.js';

/** Changes what an objective says, how much it promises, and who carries it. From the baseline on each of these needs its reason. */
export function editObjective(command: EditObjective, states: ObjectiveStates): readonly NewEvent[] {
  const goal = requireOpenGoal(states);
  switch (command.type) {
    case 'RewordObjective':
      return rewordObjective(command, goal);
    case 'ChangeRationale':
      return changeRationale(command, goal);
    case 'ChangeKind':
      return changeKind(command, goal);
    case 'ChangeOwner':
      return changeOwner(command, goal);
    case 'MoveObjective':
      return moveObjective(command, goal);
    case 'RestrictObjective':
      return restrictObjective(command, goal);
    case 'OpenObjective':
      return openObjective(command, goal);
    default:
      return command satisfies never;
  }
}

function rewordObjective({ title, reason }: RewordObjective, goal: OpenGoal): readonly NewEvent[] {
  const changes = changesTo<'objective.reworded'>({ title: goal.objective.title }, { title });
  return changes.length === 0 ? [] : [event('objective.reworded', { ...goalOf(goal.objective), changes, ...reasonOfEdit(goal, reason) })];
}

/** The thoughts explain the goal and do not measure it: they may grow at any time. */
function changeRationale({ rationale }: ChangeRationale, { objective }: OpenGoal): readonly NewEvent[] {
  const changes = changesTo<'objective.rationale-changed'>(objective.rationale, rationale);
  return changes.length === 0 ? [] : [event('objective.rationale-changed', { ...goalOf(objective), changes })];
}

function changeKind({ kind: to, reason }: ChangeKind, goal: OpenGoal): readonly NewEvent[] {
  const { kind: from } = goal.objective;
  return from === to ? [] : [event('objective.kind-changed', { ...goalOf(goal.objective), from, to, ...reasonOfEdit(goal, reason) })];
}

function changeOwner({ ownerId: to, reason }: ChangeOwner, goal: OpenGoal): readonly NewEvent[] {
  const { ownerId: from } = goal.objective;
  return from === to ? [] : [event('objective.owner-changed', { ...goalOf(goal.objective), from, to, ...reasonOfEdit(goal, reason) })];
}

function moveObjective({ teamId, reason }: MoveObjective, goal: OpenGoal): readonly NewEvent[] {
  const { teamId: fromTeamId } = goal.objective;
  if (fromTeamId === teamId) return [];
  return [event('objective.moved', { ...goalOf(goal.objective), teamId, fromTeamId, toTeamId: teamId, ...reasonOfEdit(goal, reason) })];
}
