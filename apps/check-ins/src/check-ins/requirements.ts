import { dateInZone, readInstant } from '@cairn/method';
import { isDelegate, refuse, type Goal, type KeyResultStates } from '@cairn/rhythm';
import type { Acting } from '../acting.js';

/**
 * Check-ins are taken on what somebody has committed to, in a cycle that runs or closes.
 *
 * @throws CairnError `key-result-closed`, `objective-closed`, `objective-not-committed`, `cycle-not-active`, `cycle-closed`
 */
export function requireOpen({ objective, keyResult, cycle }: Goal): void {
  requireRunning(cycle.phase);
  const { keyResultId, standing } = keyResult;
  if (standing !== 'open') refuse('key-result-closed', 'The key result is closed or cancelled.', { field: 'keyResultId', keyResultId, standing });
  if (objective.standing !== 'open') refuse('objective-closed', 'The objective is closed or cancelled.', { field: 'objectiveId', standing: objective.standing });
  if (objective.committedAt === null) refuse('objective-not-committed', 'Nobody has committed to the objective yet.', { field: 'objectiveId' });
}

/** @throws CairnError `cycle-not-active`, `cycle-closed` */
export function requireRunning(phase: Goal['cycle']['phase']): void {
  if (phase === 'closed' || phase === 'archived') refuse('cycle-closed', 'The cycle is closed: its check-ins are read only.', { field: 'cycleId', phase });
  if (phase !== 'active' && phase !== 'closing') refuse('cycle-not-active', 'The cycle is not active yet.', { field: 'cycleId', phase });
}

/**
 * A check-in is the act of the person responsible, or of a delegate; an import tells what such a person said elsewhere.
 *
 * @throws CairnError `not-responsible`
 */
export function requireResponsible(acting: Acting, { keyResult: { responsibleId } }: Goal, states: KeyResultStates, at: string): void {
  if (acting.via === 'import' || acting.personId === responsibleId) return;
  const { responsible, organization } = states;
  if (responsible.personId === responsibleId && isDelegate(responsible, acting.personId, { at, timeZone: organization.timeZone })) return;
  refuse('not-responsible', 'Only the person responsible, or a delegate, checks in and corrects.', { field: 'acting' });
}

/** While a cycle closes, what comes late must have been true by the due date. @throws CairnError `effective-at-after-due` */
export function requireInTime(effectiveAt: string, { cycle, keyResult }: Goal, timeZone: string): void {
  if (cycle.phase !== 'closing' || dateInZone(readInstant(effectiveAt, 'effectiveAt'), timeZone) <= keyResult.plan.due) return;
  refuse('effective-at-after-due', 'In closing, a value must have been true by the due date.', { field: 'effectiveAt', due: keyResult.plan.due });
}
