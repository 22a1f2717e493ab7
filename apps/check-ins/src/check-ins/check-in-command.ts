import type { EventData } from '@cairn/contracts';
import type { KeyResultValue, SaidHealth } from '@cairn/method';
import type { TeamPlacement } from '@cairn/rhythm';
import type { Acting } from '../acting.js';

export type PreviousNext = 'done' | 'not-yet' | 'dropped';

/** The three answers of a check-in. Blank ones are left out. */
export interface AnswerTexts {
  /** What moved? */
  readonly moved?: string;
  /** What is in the way? */
  readonly inTheWay?: string;
  /** What do we change or do next? */
  readonly next?: string;
}

/** Says how a key result stands. */
export interface RecordCheckIn extends AnswerTexts {
  readonly kind: 'record';
  readonly keyResultId: string;
  readonly acting: Acting;
  /** Where its team stood when, for the slots. */
  readonly placements: readonly TeamPlacement[];
  /** The slot it is for, by name. Default: the oldest open one, else the current one. */
  readonly slot?: string;
  /** When it was true: a date (its start) or an instant. Default: now. */
  readonly effectiveAt?: string;
  /** Imports: when it was first recorded elsewhere, an instant. */
  readonly recordedAt?: string;
  readonly value?: KeyResultValue;
  readonly noNewFigure?: boolean;
  /** 0 to 1. Only an import may leave it out: then the one stated last goes on. */
  readonly confidence?: string;
  /** Only an import may leave it out: then nothing is said of health. */
  readonly saidHealth?: SaidHealth;
  /** What became of the "next" of the check-in before. */
  readonly previousNext?: PreviousNext;
}

/** What a correction says instead; what is left out stays, and null takes it back. */
export interface CheckInCorrections {
  readonly effectiveAt?: string;
  /** Null: no new figure after all. */
  readonly value?: KeyResultValue | null;
  readonly confidence?: string;
  readonly saidHealth?: SaidHealth;
  readonly moved?: string | null;
  readonly inTheWay?: string | null;
  readonly next?: string | null;
  readonly previousNext?: PreviousNext | null;
}

/** Puts another check-in in the place of one. */
export interface CorrectCheckIn {
  readonly kind: 'correct';
  readonly keyResultId: string;
  readonly acting: Acting;
  /** The check-in, or the correction, that is wrong. */
  readonly checkInId: string;
  readonly changes: CheckInCorrections;
  /** The answers of that check-in, opened; one that nobody can open any more is left out. */
  readonly before: AnswerTexts;
  readonly reason: string;
}

/** The lead answers a check-in; there is no rejecting. */
export interface AcknowledgeCheckIn {
  readonly kind: 'acknowledge';
  readonly keyResultId: string;
  readonly acting: Acting;
  readonly checkInId: string;
  readonly how: EventData<'check-in.acknowledged'>['how'];
  readonly text?: string;
}

/** Everything that can be done to check-ins. */
export type CheckInCommand = RecordCheckIn | CorrectCheckIn | AcknowledgeCheckIn;
