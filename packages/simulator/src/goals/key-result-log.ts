import { PLAIN_CALENDAR, instantOf, slotsOf, type CheckIn, type Instant, type KeyResult, type LocalDate, type Milliseconds, type Slot } from '@cairn/method';
import type { KeyResultPlan, ObjectivePlan } from './objective-plan.js';
import type { World } from '../world.js';

/** A check-in as it was told. */
export interface ToldCheckIn extends CheckIn {
  /** 0 to 1. */
  readonly confidence: string;
  readonly hasNext: boolean;
}

/** Terms that hold from an instant on. */
export interface DatedTerms {
  readonly from: Instant;
  readonly terms: KeyResult;
}

/** What is told of a key result, written while it is told: the figures that must come out follow from it. */
export interface KeyResultLog {
  readonly keyResultId: string;
  readonly plan: KeyResultPlan;
  readonly dueOn: LocalDate;
  /** Is it part of the baseline? Not, when it replaced another. */
  readonly inBaseline: boolean;
  /** Those that are not excused, by what is known when they are laid. */
  readonly slots: readonly Slot[];
  /** Confidence stated at the commitment, 0 to 1. */
  readonly stated?: string;
  /** Oldest first. */
  readonly terms: DatedTerms[];
  /** In the order of the history, corrections included. */
  readonly history: ToldCheckIn[];
  /** How it ended before its time. */
  ended?: { readonly how: 'cancelled' | 'captured'; readonly at: Instant };
}

/** Where and when a key result begins. */
export interface Beginning {
  readonly keyResultId: string;
  readonly begins: Milliseconds;
  readonly inBaseline: boolean;
  readonly stated?: string;
}

const FEWEST_WORKING_DAYS = 2;

/** An empty log, with the slots that the key result will have. */
export function newLog({ clock }: World, { quarter, unit }: ObjectivePlan, plan: KeyResultPlan, beginning: Beginning): KeyResultLog {
  const { keyResultId, inBaseline, stated } = beginning;
  const begins = instantOf(beginning.begins);
  const cadence = { every: 'week', weekday: unit.dueWeekday, hour: unit.dueHour, from: quarter.start } as const;
  const terms = { from: begins, cadence, calendar: PLAIN_CALENDAR, timeZone: clock.timeZone, dueOn: quarter.end, graceIn: 'working-days' } as const;
  const slots = slotsOf({ keyResultId, begins, terms: [terms] }).filter(({ workingDays }) => workingDays >= FEWEST_WORKING_DAYS);
  return { keyResultId, plan, dueOn: quarter.end, inBaseline, slots, ...(stated !== undefined && { stated }), terms: [{ from: begins, terms: plan.terms }], history: [] };
}

/** The terms that hold at an instant. */
export function termsAt({ plan, terms }: KeyResultLog, t: string): KeyResult {
  return terms.findLast(({ from }) => from <= t)?.terms ?? plan.terms;
}

/** What was known by an instant. */
export function knownBy({ history }: KeyResultLog, t: string): readonly ToldCheckIn[] {
  return history.filter(({ recordedAt }) => recordedAt <= t);
}
