import { event, type NewEvent } from '@cairn/contracts';
import { refuse, requireReason } from '../deciding/refusals.js';
import type { CheckedInCycles } from './checked-in-cycles.js';
import type { ActivateCycle, CloseCycle, MoveCycleBack, MoveCycleOn } from './cycle-commands.js';
import type { Cycle, CycleState } from './cycle.js';
import { requireCycleState } from './require-cycle.js';

/** How a cycle goes on, and the ways back (docs/METHOD.md, cycle and objective). There is none out of `closed`. */

const ON = {
  StartPlanning: { from: 'draft', type: 'cycle.planning-started' },
  StartClosing: { from: 'active', type: 'cycle.closing-started' },
  ArchiveCycle: { from: 'closed', type: 'cycle.archived' },
} as const satisfies Record<MoveCycleOn['type'], { readonly from: CycleState; readonly type: string }>;

export function moveOn({ type: command }: MoveCycleOn, cycle: Cycle | undefined): readonly NewEvent[] {
  const { from, type } = ON[command];
  const { cycleId } = requireCycleState(cycle, [from]);
  return [event(type, { cycleId })];
}

export function activate({ countedAt, objectives, keyResults }: ActivateCycle, cycle: Cycle | undefined): readonly NewEvent[] {
  const { cycleId } = requireCycleState(cycle, ['planning']);
  return [event('cycle.activated', { cycleId, countedAt, objectives, keyResults })];
}

/** A baseline that somebody has spoken about stands. */
export function withdrawActivation({ reason }: MoveCycleBack, cycle: Cycle | undefined, checkedIn: CheckedInCycles): readonly NewEvent[] {
  const { cycleId } = requireCycleState(cycle, ['active']);
  const checkIns = checkedIn[cycleId] ?? 0;
  if (checkIns > 0) refuse('check-ins-exist', 'There are check-ins already: the baseline stands.', { field: 'cycleId', checkIns });
  return [event('cycle.activation-withdrawn', { cycleId, reason: requireReason(reason) })];
}

export function cancelClosing({ reason }: MoveCycleBack, cycle: Cycle | undefined): readonly NewEvent[] {
  const { cycleId } = requireCycleState(cycle, ['closing']);
  return [event('cycle.closing-cancelled', { cycleId, reason: requireReason(reason) })];
}

export function closeCycle({ objectives, scored }: CloseCycle, cycle: Cycle | undefined): readonly NewEvent[] {
  const { cycleId } = requireCycleState(cycle, ['closing']);
  return [event('cycle.closed', { cycleId, objectives, scored })];
}
