import type { EventData } from '@cairn/contracts';
import type { Wanted } from '../deciding/changes.js';
import type { Plan, PlanFields } from './plan.js';

/** A key result as it is written; due on the cycle's last day unless it says otherwise. */
export interface NewKeyResult {
  readonly plan: Omit<Plan, 'due'> & { readonly due?: string };
  readonly responsibleId: string;
  readonly externalId?: string;
  /** Key results that the responsible person has in this cycle already, as the views have it; looked at where limits are enforced. */
  readonly responsibleHas?: number;
}

export interface AddKeyResult extends NewKeyResult {
  readonly type: 'AddKeyResult';
}

interface OfKeyResult {
  readonly keyResultId: string;
}

/** Changes what is given; null takes a value away. Once there is a baseline this moves a goalpost and needs a reason. */
export interface ChangeKeyResult extends OfKeyResult {
  readonly type: 'ChangeKeyResult';
  readonly changes: Partial<Pick<Plan, 'title' | 'type' | 'due'>> & Wanted<Omit<PlanFields, 'title' | 'type' | 'due'>>;
  readonly reason?: string;
}

export interface ChangeResponsible extends OfKeyResult {
  readonly type: 'ChangeResponsible';
  readonly responsibleId: string;
}

export interface CancelKeyResult extends OfKeyResult {
  readonly type: 'CancelKeyResult';
  readonly reason?: string;
}

/** Cancels one and adds another in its place, in one act. */
export interface ReplaceKeyResult extends OfKeyResult {
  readonly type: 'ReplaceKeyResult';
  readonly by: NewKeyResult;
  readonly reason?: string;
}

/** Signs a score, 0 to 1: the proposed one unless another is given, with a reason. */
export interface ScoreKeyResult extends OfKeyResult {
  readonly type: 'ScoreKeyResult';
  /** The person who signs: the objective's owner. */
  readonly actorId: string;
  readonly given?: string;
  readonly reason?: string;
}

/** Closes a key result of type `baseline` with the number found. */
export interface CaptureKeyResult extends OfKeyResult {
  readonly type: 'CaptureKeyResult';
  readonly value: EventData<'key-result.captured'>['value'];
}

export type KeyResultCommand = AddKeyResult | ChangeKeyResult | ChangeResponsible | CancelKeyResult | ReplaceKeyResult | ScoreKeyResult | CaptureKeyResult;
