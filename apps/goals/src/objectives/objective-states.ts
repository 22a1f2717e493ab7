import { isFrozen, type Cycle, type CycleState } from '../cycles/cycle.js';
import { OPEN_STATES, requireCycle, requireCycleState } from '../cycles/require-cycle.js';
import { givenReason, refuse, requireReason } from '../deciding/refusals.js';
import type { CheckIns, SlotsOf } from '../key-results/check-ins.js';
import type { Organization } from '../organization/organization.js';
import type { Objective, ObjectiveState } from './objective.js';

/**
 * What commands on an objective and its parts read. All of them guard `objective-<id>` and `cycle-<id>`; what else a command needs is in
 * `OBJECTIVE_EVIDENCE` and `KEY_RESULT_EVIDENCE`.
 */
export interface ObjectiveStates {
  readonly objective: Objective | undefined;
  readonly cycle: Cycle | undefined;
  /** Streams `check-ins-<key result>` of the key results concerned, guarded. */
  readonly checkIns?: CheckIns;
  /** Planned slots of key results in mode `kept`, made of cadence, calendar and leave: read, not guarded. */
  readonly slots?: SlotsOf;
  /** Stream `organization`, for its time zone. */
  readonly organization?: Organization | undefined;
}

/** An objective that can still change, in a cycle that can. */
export interface OpenGoal {
  readonly objective: Objective;
  readonly cycle: Cycle;
}

/** The states in which an objective can still change. */
export const OPEN_OBJECTIVE: readonly ObjectiveState[] = ['candidate', 'draft', 'parked', 'committed'];

/**
 * @throws CairnError `objective-unknown`, `cycle-unknown`; `cycle-state` and `objective-state` with `from`, the state it is in, and `wanted`,
 * those in which the act is possible
 */
export function requireOpenGoal(states: ObjectiveStates, wanted: readonly ObjectiveState[] = OPEN_OBJECTIVE, during: readonly CycleState[] = OPEN_STATES): OpenGoal {
  const objective = requireObjective(states.objective);
  const cycle = requireCycleState(states.cycle, during);
  return { objective: requireObjectiveState(objective, wanted), cycle };
}

/** For what is possible after the end, too. @throws CairnError `objective-unknown`, `cycle-unknown`, `objective-state` */
export function requireGoal(states: ObjectiveStates, wanted: readonly ObjectiveState[]): OpenGoal {
  const objective = requireObjective(states.objective);
  return { objective: requireObjectiveState(objective, wanted), cycle: requireCycle(states.cycle) };
}

/** Is every change of its plan drift: was it committed, in a cycle that has been activated? A draft beside the baseline isn't. */
export function hasBaseline({ objective, cycle }: OpenGoal): boolean {
  return isFrozen(cycle) && objective.state === 'committed';
}

/**
 * Position of the baseline that an objective is held against: the activation, or its own commitment where that came later
 * (docs/METHOD.md, cycle and objective). Undefined before both.
 */
export function baselineOf({ objective: { committedAt }, cycle: { activatedAt } }: OpenGoal): number | undefined {
  return committedAt === undefined || activatedAt === undefined ? undefined : Math.max(committedAt, activatedAt);
}

/** The reason of an edit, which is needed where it moves a goalpost. @throws CairnError `reason-required` */
export function reasonOfEdit(goal: OpenGoal, reason: string | undefined): { readonly reason?: string } {
  return hasBaseline(goal) ? { reason: requireReason(reason) } : givenReason(reason);
}

/** @throws CairnError `objective-unknown` */
export function requireObjective<Known extends object>(objective: Known | undefined): Known {
  return objective ?? refuse('objective-unknown', 'There is no such objective.', { field: 'objectiveId' });
}

function requireObjectiveState(objective: Objective, wanted: readonly ObjectiveState[]): Objective {
  if (!wanted.includes(objective.state)) refuse('objective-state', 'The objective is not in a state for this.', { from: objective.state, wanted });
  return objective;
}
