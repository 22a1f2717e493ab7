import type { EventData } from '@cairn/contracts';

/** What is measured, as the plan stands. */
export type Plan = Pick<EventData<'key-result.added'>, 'type' | 'due' | 'start' | 'target' | 'low' | 'high' | 'tolerance' | 'mode' | 'steps' | 'plan'>;

export type PlanChanges = EventData<'key-result.goalpost-moved'>['changes'];

/** From an instant on, the key result is due on this day. */
export interface DueFrom {
  readonly from: string;
  readonly dueOn: string;
}

/** As much of a key result as its rhythm asks for. */
export interface KeyResultRead {
  readonly keyResultId: string;
  readonly plan: Plan;
  /** Oldest first: slots that have begun keep the due date they began with. */
  readonly dues: readonly DueFrom[];
  readonly addedAt: string;
  readonly responsibleId: string;
  /** Scored or captured is closed. */
  readonly standing: 'open' | 'closed' | 'cancelled';
  readonly closedAt: string | null;
}

/** A key result as it is added. */
export function addedKeyResult({ keyResultId, responsibleId, ...plan }: EventData<'key-result.added'>, at: string): KeyResultRead {
  return { keyResultId, plan, dues: [{ from: at, dueOn: plan.due }], addedAt: at, responsibleId, standing: 'open', closedAt: null };
}

/** The key result after a change of its plan. */
export function withChanges(keyResult: KeyResultRead, changes: PlanChanges, at: string): KeyResultRead {
  const changed = Object.fromEntries(changes.map(({ field, to }) => [field, to])) as Partial<Plan>;
  const plan = { ...keyResult.plan, ...changed };
  const dues = plan.due === keyResult.plan.due ? keyResult.dues : [...keyResult.dues, { from: at, dueOn: plan.due }];
  return { ...keyResult, plan, dues };
}
