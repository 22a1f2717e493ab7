import { progressAt, type Evidence } from '@cairn/method';
import { wasRead } from '../deciding/fold.js';
import { byMethod } from '../deciding/refusals.js';
import type { ObjectiveStates } from '../objectives/objective-states.js';
import type { KeyResult } from './key-result.js';
import { termsOf } from './plan.js';

/** What is known of a key result, from the check-ins and slots that were read. */
export function evidenceOf(keyResultId: string, states: Pick<ObjectiveStates, 'checkIns' | 'slots'>): Evidence {
  const slots = states.slots?.[keyResultId];
  return { history: wasRead(states.checkIns, 'checkIns')[keyResultId] ?? [], ...(slots !== undefined && { slots }) };
}

/** The raw progress of a key result at an instant; null when it has none. */
export function progressOf({ keyResultId, plan }: KeyResult, states: Pick<ObjectiveStates, 'checkIns' | 'slots'>, at: string): string | null {
  return byMethod(() => progressAt(termsOf(plan), evidenceOf(keyResultId, states), at));
}
