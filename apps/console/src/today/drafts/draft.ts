import type { Value } from '../figures/plan.js';

export const SAID_HEALTHS = ['on-track', 'at-risk', 'off-track'] as const;
export type SaidHealth = (typeof SAID_HEALTHS)[number];

export const PREVIOUS_NEXT = ['done', 'not-yet', 'dropped'] as const;
export type PreviousNext = (typeof PREVIOUS_NEXT)[number];

export const ANSWERS = ['moved', 'inTheWay', 'next'] as const;
export type AnswerName = (typeof ANSWERS)[number];

/** What somebody has filled in for one key result, as typed. */
export interface Draft {
  /** Of a number the text as it was typed. */
  readonly value?: Value;
  readonly noNewFigure?: boolean;
  /** 0 to 10. */
  readonly confidence?: number;
  readonly saidHealth?: SaidHealth;
  readonly moved?: string;
  readonly inTheWay?: string;
  readonly next?: string;
  readonly previousNext?: PreviousNext;
}

/** A text of a person: what was said, or why it is not shown. */
export interface Answer {
  readonly text?: string;
  readonly hidden?: true;
  readonly forgotten?: true;
}

/** A key result that waits for a check-in, with what was said last. */
export interface Due {
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
  readonly responsibleId: string;
  readonly title: string;
  readonly objectiveTitle: string;
  readonly slot: string;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly value: Value | null;
  readonly saidHealth: SaidHealth | null;
  readonly confidence: string;
  readonly confidenceAssumed: boolean;
  readonly lastCheckInId?: string;
  readonly next?: Answer;
}

/** Fields that change; undefined empties one. */
export type Change = { readonly [Field in keyof Draft]?: Draft[Field] | undefined };

export function withChange(draft: Draft | undefined, change: Change): Draft {
  return Object.fromEntries(Object.entries({ ...draft, ...change }).filter(([, value]) => value !== undefined));
}

/** Has anything been filled in? An untouched row is nobody's fault. */
export function isTouched(draft: Draft | undefined): boolean {
  return draft !== undefined && Object.values(draft).some((value) => value !== undefined && value !== '' && value !== false);
}

/** 0 to 10, of a share as the server says it. */
export function tenths(share: string): number {
  return Math.round(Number(share) * 10);
}

/** The share that the server takes. */
export function shareOf(confidence: number): string {
  return confidence === 10 ? '1' : confidence === 0 ? '0' : `0.${confidence}`;
}
