export type { Deciding, Fold, Happened } from './deciding/fold.js';
export type { Wanted } from './deciding/changes.js';

export * from './organization/organization.js';
export * from './organization/decide-organization.js';

export { teamFold, teamsFold, type Team, type Teams } from './teams/team.js';
export type { TeamCommand } from './teams/team-commands.js';
export * from './teams/decide-team.js';

export { personFold, type Grant, type Person } from './people/person.js';
export * from './people/decide-person.js';

export { cycleFold, cyclesFold, isFrozen, type Cycle, type Cycles, type CycleState } from './cycles/cycle.js';
export * from './cycles/checked-in-cycles.js';
export type { CycleCommand } from './cycles/cycle-commands.js';
export * from './cycles/decide-cycle.js';
export { limitsOf, thresholdsOf, type Limits, type Policy } from './cycles/policy.js';

export { nextPartId, objectiveFold, type Objective, type ObjectiveState } from './objectives/objective.js';
export { baselineOf, type ObjectiveStates } from './objectives/objective-states.js';
export type { ObjectiveCommand } from './objectives/objective-commands.js';
export * from './objectives/decide-objective.js';
export * from './objectives/continue-objective.js';

export { checkInsFold, mergedCheckIns, type CheckIns, type SlotsOf } from './key-results/check-ins.js';
export type { KeyResult } from './key-results/key-result.js';
export type { KeyResultCommand, NewKeyResult } from './key-results/key-result-commands.js';
export { termsOf, type KeyResultType, type Plan } from './key-results/plan.js';
export * from './key-results/decide-key-result.js';

export type { Initiative } from './initiatives/initiative.js';
export * from './initiatives/decide-initiative.js';
