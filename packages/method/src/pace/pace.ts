import type { DecimalText } from '../decimal/figure.js';
import { ratio, readFigure } from '../decimal/figure.js';
import { ZERO, clamp, sum } from '../decimal/exact.js';
import type { PacedKeyResult } from '../objective/roll-up.js';
import { weighCounted } from '../objective/roll-up.js';
import { relativeWeights } from '../objective/weights.js';

/**
 * progress / expected, from the two figures shown; raw. Null, no pace: one of them is missing, or nothing was expected yet.
 *
 * @throws MethodError `not-a-decimal`
 */
export function paceOf(progress: string | null, expected: string | null): DecimalText | null {
  if (progress === null || expected === null) return null;
  const divisor = readFigure(expected, 'expected');
  return divisor.isZero() ? null : ratio(readFigure(progress, 'progress'), divisor);
}

/**
 * The pace of an objective: what its key results with a pace have done of what was expected of them, Σ wᵢ·clamp(pᵢ) / Σ wᵢ·expectedᵢ, by
 * the weights of its progress.
 * Null when none has, or those that have weigh nothing.
 */
export function objectivePace(keyResults: readonly PacedKeyResult[]): DecimalText | null {
  const paced = weighCounted(keyResults).items.flatMap(({ item: { progress, expected }, weight }) => {
    const wanted = expected === null ? ZERO : readFigure(expected, 'expected');
    return wanted.isZero() ? [] : [{ weight, progress: clamp(readFigure(progress, 'progress')), wanted }];
  });
  const relative = relativeWeights(paced);
  const due = sum(relative.map(({ weight, wanted }) => weight.times(wanted)));
  return due.isZero() ? null : ratio(sum(relative.map(({ weight, progress }) => weight.times(progress))), due);
}
