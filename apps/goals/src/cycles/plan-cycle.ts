import { event, type NewEvent } from '@cairn/contracts';
import { changesTo, withChanges } from '../deciding/changes.js';
import { givenReason, refuse, requireReason } from '../deciding/refusals.js';
import type { ChangeCycle, ChangeCyclePolicy, CreateCycle } from './cycle-commands.js';
import { checkDays, keyDatesMovedTo } from './cycle-days.js';
import { isFrozen, type Cycle, type Cycles } from './cycle.js';
import { checkPolicy } from './policy.js';
import { OPEN_STATES, requireCycleState } from './require-cycle.js';

/** What a cycle is: its days, its parent and its rules. */

export function createCycle({ type: _type, ...command }: CreateCycle, cycle: Cycle | undefined, cycles: Cycles): readonly NewEvent[] {
  if (cycle !== undefined) refuse('cycle-exists', 'The cycle is there already.', { field: 'cycleId' });
  if (command.parentCycleId !== undefined) requireKnown(cycles, command.parentCycleId, 'parentCycleId');
  const from = command.fromCycleId === undefined ? undefined : requireKnown(cycles, command.fromCycleId, 'fromCycleId');
  checkDays({ ...command, ...command.keyDates });
  const keyDates = { ...(from && keyDatesMovedTo(command.start, from)), ...command.keyDates };
  const policy = { ...from?.policy, ...command.policy };
  checkDays({ ...command, ...keyDates });
  checkPolicy(policy);
  return [event('cycle.created', { ...command, keyDates, policy, policyVersion: 1 })];
}

export function changeCycle({ changes: wanted, reason }: ChangeCycle, cycle: Cycle | undefined, cycles: Cycles): readonly NewEvent[] {
  const open = requireCycleState(cycle, OPEN_STATES);
  const changes = changesTo<'cycle.changed'>(open, wanted);
  if (changes.length === 0) return [];
  checkDays(withChanges(open, changes));
  if (wanted.parentCycleId) requireParent(cycles, open, wanted.parentCycleId);
  if (isFrozen(open) && changes.some(({ field }) => field === 'start' || field === 'end')) requireReason(reason);
  return [event('cycle.changed', { cycleId: open.cycleId, changes, ...givenReason(reason) })];
}

/** Versions count up by one; what was judged under an older one stays as it was. */
export function changePolicy({ policy: wanted, reason }: ChangeCyclePolicy, cycle: Cycle | undefined): readonly NewEvent[] {
  const { cycleId, policy, policyVersion } = requireCycleState(cycle, OPEN_STATES);
  const changes = changesTo<'cycle.policy-changed'>(policy, wanted);
  if (changes.length === 0) return [];
  checkPolicy(withChanges(policy, changes));
  return [event('cycle.policy-changed', { cycleId, policyVersion: policyVersion + 1, changes, ...givenReason(reason) })];
}

function requireKnown(cycles: Cycles, cycleId: string, field: string): Cycle {
  return cycles[cycleId] ?? refuse('cycle-unknown', 'There is no such cycle.', { field });
}

function requireParent(cycles: Cycles, { cycleId }: Cycle, parentCycleId: string): void {
  requireKnown(cycles, parentCycleId, 'parentCycleId');
  if (isAtOrUnder(cycles, parentCycleId, cycleId)) refuse('cycle-circle', 'A cycle can’t be part of itself.', { field: 'parentCycleId', cycleId, parentCycleId });
}

function isAtOrUnder(cycles: Cycles, cycleId: string | undefined, aboveId: string): boolean {
  if (cycleId === undefined) return false;
  return cycleId === aboveId || isAtOrUnder(cycles, cycles[cycleId]?.parentCycleId, aboveId);
}
