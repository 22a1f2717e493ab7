import type { Cadences } from '../cadences/cadences.js';
import type { CheckInEntry } from '../check-ins/check-ins.js';
import type { CycleRead } from '../reads/cycle.js';
import { keyResultIn, type ObjectiveRead } from '../reads/objective.js';
import type { KeyResultRead } from '../reads/key-result.js';
import type { OrganizationRead } from '../reads/organization.js';
import type { PersonRead } from '../reads/person.js';
import { refuse } from '../refusal.js';
import type { Rhythm } from './rhythm.js';

/**
 * What decisions about one key result's check-ins and slots read: guarded its own stream `check-ins-<keyResult>`, `objective-<id>`, `cycle-<id>`
 * and `rhythm-<team>`; as they stand, unguarded, the category `cadence`, the stream `organization` and that of the person responsible.
 */
export interface KeyResultStates {
  readonly checkIns: readonly CheckInEntry[];
  readonly objective: ObjectiveRead | undefined;
  readonly cycle: CycleRead | undefined;
  readonly rhythm: Rhythm;
  readonly cadences: Cadences;
  readonly organization: OrganizationRead;
  readonly responsible: PersonRead;
}

/** A key result with the objective and the cycle it belongs to. */
export interface Goal {
  readonly objective: ObjectiveRead;
  readonly keyResult: KeyResultRead;
  readonly cycle: CycleRead;
}

/** @throws CairnError `key-result-unknown`, `cycle-unknown` */
export function requireGoal(keyResultId: string, { objective, cycle }: Pick<KeyResultStates, 'objective' | 'cycle'>): Goal {
  const keyResult = objective && keyResultIn(objective, keyResultId);
  if (objective === undefined || keyResult === undefined) return refuse('key-result-unknown', 'There is no such key result.', { field: 'keyResultId' });
  if (cycle?.cycleId !== objective.cycleId) return refuse('cycle-unknown', 'There is no such cycle.', { field: 'cycleId' });
  return { objective, keyResult, cycle };
}

/** Where the key result stands, as its events tell it. */
export function ofKeyResult({ objective: { objectiveId, cycleId, teamId }, keyResult: { keyResultId } }: Goal) {
  return { objectiveId, cycleId, teamId, keyResultId };
}
