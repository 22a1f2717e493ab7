import type { Exact } from '../decimal/exact.js';
import { clamp } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { readFigure } from '../decimal/figure.js';
import { readWeight } from '../decimal/input.js';
import { weightedMean } from './weights.js';

/** An objective that contributes to another, measured by its own key results against its own dates. */
export interface Contributor {
  readonly id: string;
  readonly cancelled: boolean;
  /** As `objectiveProgress` gave it; null: not measured. */
  readonly progress: string | null;
  /** As `objectiveExpected` gave it; null or 0: not yet expected to have moved. */
  readonly expected: string | null;
}

/** How many contributors are left out, each for the first reason that holds. */
export interface LeftOut {
  readonly weightZero: number;
  readonly cancelled: number;
  readonly notMeasured: number;
  /** Of those that count for `support`, left out of `supportPace` alone. */
  readonly notYetExpected: number;
}

/** What contributors bring to an objective: a second number beside its progress, never a part of it. */
export interface Support {
  /** Σ wᵢ·clamp(progressᵢ) / Σ wᵢ; null without a contributor that counts. */
  readonly support: DecimalText | null;
  /** Σ wᵢ·clamp(progressᵢ / expectedᵢ) / Σ wᵢ; null without a contributor that counts. */
  readonly supportPace: DecimalText | null;
  readonly counted: number;
  readonly leftOut: LeftOut;
}

interface Term {
  readonly weight: Exact;
  readonly progress: Exact;
  readonly expected: Exact | null;
}

/**
 * The support of an objective (docs/METHOD.md, Support).
 *
 * @param weights from `contributorWeights`
 * @param contributors one entry for each id in `weights`; others are ignored, and an id without an entry is not measured
 */
export function supportOf(weights: ReadonlyMap<string, string>, contributors: readonly Contributor[]): Support {
  const known = new Map(contributors.map((contributor) => [contributor.id, contributor]));
  const leftOut = { weightZero: 0, cancelled: 0, notMeasured: 0, notYetExpected: 0 };
  const terms: Term[] = [];
  for (const [id, weight] of weights) {
    const found = termOf(readWeight(weight, 'weight'), known.get(id));
    if (typeof found === 'string') leftOut[found] += 1;
    else terms.push(found);
  }
  const paced = terms.flatMap(({ weight, progress, expected }) => (expected === null ? [] : [{ weight, of: clamp(progress.dividedBy(expected)) }]));
  return {
    support: weightedMean(terms.map(({ weight, progress }) => ({ weight, of: clamp(progress) }))),
    supportPace: weightedMean(paced),
    counted: terms.length,
    leftOut: { ...leftOut, notYetExpected: terms.length - paced.length },
  };
}

/** A contributor as a term of the sums, or why it is none. */
function termOf(weight: Exact, contributor: Contributor | undefined): Term | 'weightZero' | 'cancelled' | 'notMeasured' {
  if (weight.isZero()) return 'weightZero';
  if (contributor?.cancelled === true) return 'cancelled';
  if (contributor === undefined || contributor.progress === null) return 'notMeasured';
  return { weight, progress: readFigure(contributor.progress, 'progress'), expected: expectedOf(contributor) };
}

function expectedOf({ expected }: Contributor): Exact | null {
  const figure = expected === null ? null : readFigure(expected, 'expected');
  return figure?.isZero() === true ? null : figure;
}
