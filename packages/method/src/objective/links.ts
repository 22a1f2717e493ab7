import { Exact } from '../decimal/exact.js';
import { readWeight } from '../decimal/input.js';

/** "Contributes to", from an objective to an objective or one of its key results. */
export interface Link {
  /** The objective that contributes. */
  readonly fromId: string;
  /** The objective, or the key result, contributed to. */
  readonly toId: string;
  readonly state: 'proposed' | 'accepted' | 'declined' | 'countered' | 'withdrawn' | 'ended';
  /** Default 1. At 0 the link is shown and counts for nothing. */
  readonly weight?: string;
}

const DEFAULT_WEIGHT = '1';

/**
 * Who contributes to an objective, and how much: over accepted links to it or to any of its key results, each contributor once, with
 * the largest of its weights; 0 included.
 *
 * @throws MethodError `weight-negative`, `not-a-decimal`, `too-many-digits`
 */
export function contributorWeights(objectiveId: string, keyResultIds: readonly string[], links: readonly Link[]): ReadonlyMap<string, string> {
  const targets = new Set([objectiveId, ...keyResultIds]);
  const largest = new Map<string, Exact>();
  for (const { fromId, toId, state, weight } of links) {
    if (state !== 'accepted' || !targets.has(toId)) continue;
    const given = readWeight(weight ?? DEFAULT_WEIGHT, 'weight');
    largest.set(fromId, Exact.max(given, largest.get(fromId) ?? given));
  }
  return new Map([...largest].map(([id, weight]) => [id, weight.toFixed()]));
}
