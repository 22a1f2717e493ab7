import { refuse } from '../deciding/refusals.js';
import type { Objective } from '../objectives/objective.js';
import type { KeyResult } from './key-result.js';

/** @throws CairnError `key-result-unknown`; `key-result-state` with `from` and `wanted` when it is cancelled or closed */
export function requireOpenKeyResult({ keyResults }: Objective, keyResultId: string): KeyResult {
  const keyResult = keyResults[keyResultId] ?? refuse('key-result-unknown', 'The objective has no such key result.', { field: 'keyResultId', keyResultId });
  if (keyResult.state !== 'open') refuse('key-result-state', 'The key result is not open.', { from: keyResult.state, wanted: ['open'] });
  return keyResult;
}

/** Those that count: not cancelled or replaced. */
export function standingKeyResults({ keyResults }: Objective): readonly KeyResult[] {
  return Object.values(keyResults).filter(({ state }) => state !== 'cancelled');
}
