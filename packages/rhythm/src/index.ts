export { byMethod, refuse, type RefusalDetails } from './refusal.js';

export { cycleFold, type CyclePhase, type CycleRead, type RhythmPolicy } from './reads/cycle.js';
export { definitionOf } from './reads/definition.js';
export type { DueFrom, KeyResultRead, Plan } from './reads/key-result.js';
export { keyResultIn, objectiveFold, type ObjectiveRead } from './reads/objective.js';
export { calendarAt, hasCalendar, organizationFold, type CalendarSetting, type OrganizationRead } from './reads/organization.js';
export { isDelegate, personFold, type PersonRead } from './reads/person.js';

export { cadenceAt, forcedAbove, shippedCadence, type TeamCadence } from './cadences/cadence-in-force.js';
export { inForce } from './cadences/in-force.js';
export { cadencesFold, type CadenceSetting, type Cadences } from './cadences/cadences.js';
export { placementsOf, type TeamPlace, type TeamPlacement } from './cadences/placements.js';

export { checkInsFold, nextIdOf, withCorrections, type Answers, type CheckInEntry } from './check-ins/check-ins.js';
export { healthFactsOf } from './check-ins/health-facts.js';
export { lastStatedConfidence, standingBy } from './check-ins/standing-by.js';

export { ofKeyResult, requireGoal, type Goal, type KeyResultStates } from './slots/key-result-states.js';
export { isMissRecorded, recordedExcuse, rhythmFold, type RecordedSlots, type Rhythm } from './slots/rhythm.js';
export { beginningOf, slotStatesOf } from './slots/slot-states.js';
export { slotTermsOf, type TermSources } from './slots/slot-terms.js';
