import { event, type NewEvent } from '@cairn/contracts';
import { readDate } from '@cairn/method';
import { changesTo, withChanges, type Wanted } from '../deciding/changes.js';
import { byMethod, refuse, requireReason } from '../deciding/refusals.js';
import { requireOpenKeyResult } from '../key-results/require-key-result.js';
import { goalOf, nextPartId, type Objective } from '../objectives/objective.js';
import { requireOpenGoal, type ObjectiveStates } from '../objectives/objective-states.js';
import type { Initiative, InitiativeFields } from './initiative.js';

/** Plans a piece of work under a key result, or under another piece of it. */
export interface AddInitiative {
  readonly type: 'AddInitiative';
  readonly keyResultId: string;
  readonly parentId?: string;
  readonly title: string;
  readonly ownerId: string;
  readonly start?: string;
  readonly due?: string;
  readonly helpingTeamIds?: readonly string[];
}

/** Changes what is given; null takes a date away. */
export interface ReviseInitiative {
  readonly type: 'ReviseInitiative';
  readonly initiativeId: string;
  readonly changes: Partial<Pick<InitiativeFields, 'title' | 'ownerId' | 'helpingTeamIds'>> & Wanted<Pick<InitiativeFields, 'start' | 'due'>>;
}

export interface MoveInitiativeOn {
  readonly type: 'StartInitiative' | 'FinishInitiative';
  readonly initiativeId: string;
}

export interface DropInitiative {
  readonly type: 'DropInitiative';
  readonly initiativeId: string;
  readonly reason?: string;
}

export type InitiativeCommand = AddInitiative | ReviseInitiative | MoveInitiativeOn | DropInitiative;

const UNDER_WAY: readonly Initiative['state'][] = ['planned', 'in-progress'];

/**
 * @throws CairnError `objective-unknown`, `objective-state`, `cycle-state`, `key-result-unknown`, `key-result-state`, `initiative-unknown`,
 * `initiative-state`, `parent-of-another`, `period-reversed`, `not-a-date`, `reason-required`
 */
export function decideInitiative(command: InitiativeCommand, states: ObjectiveStates): readonly NewEvent[] {
  const { objective } = requireOpenGoal(states);
  switch (command.type) {
    case 'AddInitiative':
      return addInitiative(command, objective);
    case 'ReviseInitiative':
      return reviseInitiative(command, objective);
    case 'StartInitiative':
      return [event('initiative.started', idsOf(initiativeIn(objective, command.initiativeId, ['planned']), objective))];
    case 'FinishInitiative':
      return [event('initiative.finished', idsOf(initiativeIn(objective, command.initiativeId, ['in-progress']), objective))];
    case 'DropInitiative':
      return dropInitiative(command, objective);
    default:
      return command satisfies never;
  }
}

function addInitiative({ type: _type, helpingTeamIds = [], ...planned }: AddInitiative, objective: Objective): readonly NewEvent[] {
  requireOpenKeyResult(objective, planned.keyResultId);
  if (planned.parentId !== undefined) requireParent(objective, planned.parentId, planned.keyResultId);
  checkDays(planned);
  return [event('initiative.added', { ...goalOf(objective), initiativeId: nextPartId(objective), ...planned, helpingTeamIds: [...helpingTeamIds] })];
}

function reviseInitiative({ initiativeId, changes: wanted }: ReviseInitiative, objective: Objective): readonly NewEvent[] {
  const initiative = initiativeIn(objective, initiativeId, UNDER_WAY);
  const changes = changesTo<'initiative.revised'>({ ...initiative, helpingTeamIds: [...initiative.helpingTeamIds] }, wanted);
  if (changes.length === 0) return [];
  checkDays(withChanges(initiative, changes));
  return [event('initiative.revised', { ...idsOf(initiative, objective), changes })];
}

function dropInitiative({ initiativeId, reason }: DropInitiative, objective: Objective): readonly NewEvent[] {
  const initiative = initiativeIn(objective, initiativeId, UNDER_WAY);
  return [event('initiative.dropped', { ...idsOf(initiative, objective), reason: requireReason(reason) })];
}

/** @throws CairnError `initiative-unknown` */
export function requireInitiative({ initiatives }: Pick<Objective, 'initiatives'>, initiativeId: string): Initiative {
  return initiatives[initiativeId] ?? refuse('initiative-unknown', 'The objective has no such initiative.', { field: 'initiativeId', initiativeId });
}

function initiativeIn(objective: Objective, initiativeId: string, wanted: readonly Initiative['state'][]): Initiative {
  const initiative = requireInitiative(objective, initiativeId);
  if (!wanted.includes(initiative.state)) refuse('initiative-state', 'The initiative is not in a state for this.', { from: initiative.state, wanted });
  return initiative;
}

/** A part stands under the same key result as the whole. */
function requireParent(objective: Objective, parentId: string, keyResultId: string): void {
  const parent = initiativeIn(objective, parentId, UNDER_WAY);
  if (parent.keyResultId !== keyResultId) refuse('parent-of-another', 'The parent stands under another key result.', { field: 'parentId', parentId });
}

function checkDays({ start, due }: Pick<Initiative, 'start' | 'due'>): void {
  byMethod(() => {
    if (start !== undefined) readDate(start, 'start');
    if (due !== undefined) readDate(due, 'due');
  });
  if (start !== undefined && due !== undefined && due < start) refuse('period-reversed', 'The initiative ends before it starts.', { field: 'due', start, due });
}

function idsOf({ initiativeId, keyResultId }: Initiative, objective: Objective) {
  return { ...goalOf(objective), keyResultId, initiativeId };
}
