import type { Wanted } from '../deciding/changes.js';
import type { Cycle, CycleFields, KeyDates } from './cycle.js';
import type { Policy } from './policy.js';

/** Drafts a cycle; from another one it takes policy and key dates, as far as they are not given. */
export interface CreateCycle extends Pick<Cycle, 'cycleId' | 'name' | 'kind' | 'start' | 'end' | 'parentCycleId'> {
  readonly type: 'CreateCycle';
  readonly fromCycleId?: string;
  readonly keyDates?: KeyDates;
  readonly policy?: Policy;
}

/** Changes what is given; null takes a parent or a key date away. */
export interface ChangeCycle {
  readonly type: 'ChangeCycle';
  readonly changes: Partial<Pick<Cycle, 'name' | 'kind' | 'start' | 'end'>> & Wanted<Omit<CycleFields, 'name' | 'kind' | 'start' | 'end'>>;
  /** Needed for its days, once it is active. */
  readonly reason?: string;
}

/** Changes the rules from now on; null gives one back to the method. */
export interface ChangeCyclePolicy {
  readonly type: 'ChangeCyclePolicy';
  readonly policy: Wanted<Policy>;
  readonly reason?: string;
}

/** The ways on that need nothing. */
export interface MoveCycleOn {
  readonly type: 'StartPlanning' | 'StartClosing' | 'ArchiveCycle';
}

/** Freezes the baseline. The counts are of the views at `countedAt`. */
export interface ActivateCycle {
  readonly type: 'ActivateCycle';
  readonly countedAt: number;
  readonly objectives: number;
  readonly keyResults: number;
}

/** The ways back. */
export interface MoveCycleBack {
  readonly type: 'WithdrawActivation' | 'CancelClosing';
  readonly reason?: string;
}

/** Ends it for good. The counts are of the views. */
export interface CloseCycle {
  readonly type: 'CloseCycle';
  readonly objectives: number;
  readonly scored: number;
}

export type CycleCommand = CreateCycle | ChangeCycle | ChangeCyclePolicy | MoveCycleOn | ActivateCycle | MoveCycleBack | CloseCycle;
