import { readInstant } from '../calendar/instant.js';
import { readDate } from '../calendar/local-date.js';
import { MethodError } from '../errors.js';
import type { Slot } from './slot.js';

/** Why nothing is asked in a slot. */
export type ExcuseReason = 'short-slot' | 'closed' | 'on-leave' | 'by-lead';

/** Days in the team's zone, both ends included; without an end when null. */
export interface DaySpan {
  readonly from: string;
  readonly until: string | null;
}

/** What may excuse a slot. */
export interface ExcuseFacts {
  /** The instant at which the key result was closed or cancelled. */
  readonly closedAt: string | null;
  /** Has the slot got a check-in? */
  readonly filled: boolean;
  /** Registered leaves of the person responsible. */
  readonly leaves: readonly DaySpan[];
  /** When somebody stands in for that person. */
  readonly delegations: readonly DaySpan[];
  /** The reason that the lead gave. */
  readonly leadReason: string | null;
}

const FEWEST_WORKING_DAYS = 2;

/** Why a slot is excused, the first reason that holds; null when it is not. An excused slot counts nowhere. */
export function excuseOf(slot: Slot, facts: ExcuseFacts): ExcuseReason | null {
  if (slot.workingDays < FEWEST_WORKING_DAYS) return 'short-slot';
  if (facts.closedAt !== null && isClosedInTime(slot, facts.closedAt, facts.filled)) return 'closed';
  if (isDueDuring(slot, facts.leaves) && !isDueDuring(slot, facts.delegations)) return 'on-leave';
  return facts.leadReason === null ? null : 'by-lead';
}

/** @throws MethodError `reason-missing`: a lead excuses with a reason, or not at all */
export function checkLeadExcuse(reason: string): void {
  if (reason.trim() === '') throw new MethodError('reason-missing', 'excusing a slot needs a reason', { field: 'reason' });
}

/** Closed before it was due; or within its grace while it was still empty, since nobody can fill it then. */
function isClosedInTime({ dueAt, lateUntil }: Slot, closedAt: string, filled: boolean): boolean {
  const at = readInstant(closedAt, 'closedAt');
  return at < readInstant(filled ? dueAt : lateUntil, 'slot');
}

function isDueDuring({ dueOn }: Slot, spans: readonly DaySpan[]): boolean {
  return spans.some(({ from, until }) => readDate(from, 'from') <= dueOn && (until === null || dueOn <= readDate(until, 'until')));
}
