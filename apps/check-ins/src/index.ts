export type { Acting, Capacity } from './acting.js';

export { cycleFold, type CyclePhase, type CycleRead, type RhythmPolicy } from './goals-read/cycle.js';
export { definitionOf } from './goals-read/definition.js';
export type { KeyResultRead, Plan } from './goals-read/key-result.js';
export { keyResultIn, objectiveFold, type ObjectiveRead } from './goals-read/objective.js';
export { calendarAt, organizationFold, type OrganizationRead } from './goals-read/organization.js';
export { personFold, type PersonRead } from './goals-read/person.js';

export { decide as decideCadence, type CadenceCommand, type CadenceStates, type SetCadence } from './cadences/cadence.js';
export { cadenceAt, shippedCadence, type TeamCadence, type TeamPlacement } from './cadences/cadence-in-force.js';
export { cadencesFold, type Cadences } from './cadences/cadences.js';

export { decide as decideCheckIn } from './check-ins/check-in.js';
export type * from './check-ins/check-in-command.js';
export { checkInsFold, type CheckInEntry } from './check-ins/check-ins.js';

export { decide as decideSlot, recordMissed, type ExcuseSlot, type RecordMissed, type SlotCommand } from './rhythm/slots.js';
export { requireGoal, type Goal, type KeyResultStates } from './rhythm/key-result-states.js';
export { missesDue, MISSES_PER_COMMIT, type KeyResultSlots, type Miss, type MissBatch } from './rhythm/misses.js';
export { rhythmFold, type Rhythm } from './rhythm/rhythm.js';
export { beginningOf, slotStatesOf } from './rhythm/slot-states.js';
