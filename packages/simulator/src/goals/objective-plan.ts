import type { CommitmentKind, KeyResult, SaidHealth } from '@cairn/method';
import type { Person, Unit } from '../organization/roster.js';
import type { Quarter } from '../timeline/quarters.js';
import type { KeyResultTheme, Theme } from '../wording/theme.js';

/** How a key result will go, and how its person talks about it. */
export interface Course {
  /** How much of the way is gone at the end; 1 is the target. Of a range: how well it is held at any time, 1 inside. */
  readonly end: number;
  /** 1: as the time goes; above: late; below: early. */
  readonly bend: number;
  /** How far a figure may lie off the curve, as a share of the way. */
  readonly noise: number;
  /** Shares of the slots without a check-in, and with a late one. */
  readonly missed: number;
  readonly late: number;
  /** Said whatever the figures say. */
  readonly said?: SaidHealth;
  /** Stated at the commitment and at the end; between them as the time goes. */
  readonly confidence?: readonly [first: number, last: number];
}

/** What happens to a key result on its way, after the check-in of a slot (counted from 0). */
export type Turn = { readonly slot: number } & (
  | { readonly kind: 'ease'; readonly target: string; readonly reason: string }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'replace'; readonly by: KeyResultPlan; readonly reason: string }
  | { readonly kind: 'capture'; readonly value: string }
);

/** A key result as it will be written, and lived. */
export interface KeyResultPlan {
  readonly theme: KeyResultTheme;
  readonly terms: KeyResult;
  readonly responsible: Person;
  readonly course: Course;
  readonly turn?: Turn;
}

/** A piece of work under a key result; days are counted from the first day of the cycle. */
export interface InitiativePlan {
  /** Of its key result in the objective, from 0. */
  readonly keyResult: number;
  readonly title: string;
  readonly owner: Person;
  readonly startDay: number;
  readonly endDay: number;
  readonly fate: 'done' | 'dropped' | 'under-way' | 'planned';
}

/** An objective as it will be written, and lived. */
export interface ObjectivePlan {
  readonly objectiveId: string;
  readonly quarter: Quarter;
  readonly unit: Unit;
  /** From 0, within team and cycle. */
  readonly number: number;
  readonly theme: Theme;
  readonly kind: CommitmentKind;
  readonly owner: Person;
  readonly isCandidateFirst: boolean;
  /** Days from the first day of the cycle; after it, it is in nobody's baseline but its own. */
  readonly commitDay: number;
  readonly keyResults: readonly KeyResultPlan[];
  readonly initiatives: readonly InitiativePlan[];
}
