import type { NewEvent } from '@cairn/contracts';
import { wasRead } from '../deciding/fold.js';
import type { CheckedInCycles } from './checked-in-cycles.js';
import type { CycleCommand, MoveCycleBack } from './cycle-commands.js';
import type { Cycle, Cycles } from './cycle.js';
import { changeCycle, changePolicy, createCycle } from './plan-cycle.js';
import { activate, cancelClosing, closeCycle, moveOn, withdrawActivation } from './run-cycle.js';

/** What commands on a cycle read and guard: its stream, and a category where it matters. */
export interface CycleStates {
  readonly cycle: Cycle | undefined;
  /** Category `cycle`, for `CreateCycle` and `ChangeCycle`. */
  readonly cycles?: Cycles;
  /** Category `check-ins`, for `WithdrawActivation`. */
  readonly checkedIn?: CheckedInCycles;
}

/** The category that a command on a cycle reads beside the cycle. */
export const CYCLE_CATEGORIES: Partial<Record<CycleCommand['type'], 'cycles' | 'checkedIn'>> = {
  CreateCycle: 'cycles',
  ChangeCycle: 'cycles',
  WithdrawActivation: 'checkedIn',
};

/**
 * @throws CairnError `cycle-state`, `cycle-exists`, `cycle-unknown`, `cycle-circle`, `check-ins-exist`, `reason-required`, and those of
 * `checkDays` and `checkPolicy`
 */
export function decideCycle(command: CycleCommand, states: CycleStates): readonly NewEvent[] {
  const { cycle } = states;
  switch (command.type) {
    case 'CreateCycle':
      return createCycle(command, cycle, wasRead(states.cycles, 'cycles'));
    case 'ChangeCycle':
      return changeCycle(command, cycle, wasRead(states.cycles, 'cycles'));
    case 'ChangeCyclePolicy':
      return changePolicy(command, cycle);
    case 'ActivateCycle':
      return activate(command, cycle);
    case 'CloseCycle':
      return closeCycle(command, cycle);
    case 'WithdrawActivation':
    case 'CancelClosing':
      return moveBack(command, states);
    default:
      return moveOn(command, cycle);
  }
}

function moveBack(command: MoveCycleBack, { cycle, checkedIn }: CycleStates): readonly NewEvent[] {
  if (command.type === 'CancelClosing') return cancelClosing(command, cycle);
  return withdrawActivation(command, cycle, wasRead(checkedIn, 'checkedIn'));
}
