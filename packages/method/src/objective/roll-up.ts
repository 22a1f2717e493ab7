import { ZERO, clamp } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { readFigure } from '../decimal/figure.js';
import type { Share, WeightWarning, Weighed, Weighing } from './weights.js';
import { weigh, weightedMean } from './weights.js';

/** A key result as its objective sees it. */
export interface RolledKeyResult extends Weighed {
  readonly cancelled: boolean;
  /** Raw, as `progressAt` gave it; null for what has none. */
  readonly progress: string | null;
}

/** A key result that moves its objective: not cancelled, and with a progress. */
export type CountedKeyResult<K extends RolledKeyResult = RolledKeyResult> = K & { readonly progress: string };

/** What an objective shows of its progress. */
export interface ObjectiveProgress {
  /** 0 to 1; null reads "not measured". */
  readonly progress: DecimalText | null;
  /** Of the key results that have a progress and are not cancelled, in their order. */
  readonly shares: readonly Share[];
  readonly warnings: readonly WeightWarning[];
}

/**
 * The progress of an objective: its own key results are the evidence, weighted, each held to 0…1 so that none makes up for another
 * (docs/METHOD.md, Progress of an objective). From the rounded progress that is shown of each.
 */
export function objectiveProgress(keyResults: readonly RolledKeyResult[]): ObjectiveProgress {
  const { items, shares, warnings } = weighCounted(keyResults);
  const progress = weightedMean(items.map(({ item, weight }) => ({ weight, of: clamp(readFigure(item.progress, 'progress')) })));
  return { progress, shares, warnings };
}

/** The key results that count, with the weight of each. */
export function weighCounted<K extends RolledKeyResult>(keyResults: readonly K[]): Weighing<CountedKeyResult<K>> {
  return weigh(keyResults.filter((keyResult): keyResult is CountedKeyResult<K> => !keyResult.cancelled && keyResult.progress !== null));
}

/** A key result together with what was expected of it by now; null while it has no pace. */
export interface PacedKeyResult extends RolledKeyResult {
  readonly expected: string | null;
}

/**
 * What was expected of an objective by now, 0 to 1, over the same key results and weights as its progress: of one that has no pace
 * yet, nothing. Null when the objective is not measured.
 */
export function objectiveExpected(keyResults: readonly PacedKeyResult[]): DecimalText | null {
  return weightedMean(
    weighCounted(keyResults).items.map(({ item: { expected }, weight }) => ({
      weight,
      of: expected === null ? ZERO : readFigure(expected, 'expected'),
    })),
  );
}
