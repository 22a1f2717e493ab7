import type { DecimalText } from '../decimal/figure.js';
import { ratio, readFigure } from '../decimal/figure.js';
import { clamp, sum } from '../decimal/exact.js';
import type { PacedKeyResult } from '../objective/roll-up.js';
import { weighCounted } from '../objective/roll-up.js';

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
  const paced = weighCounted(keyResults).items.flatMap(({ item: { progress, expected }, weight }) =>
    expected === null || paceOf(progress, expected) === null
      ? []
      : [{ done: weight.times(clamp(readFigure(progress, 'progress'))), due: weight.times(readFigure(expected, 'expected')) }],
  );
  const due = sum(paced.map((term) => term.due));
  return due.isZero() ? null : ratio(sum(paced.map(({ done }) => done)), due);
}
