import type { HandKeyResult, HandObjective } from './goals-by-hand.fixture.js';
import { standing, type HandCheckIn, type Until } from './log-by-hand.fixture.js';
import { clamped, minus, over, ratio, rounded, sumOf, times, ZERO, type Ratio } from './ratio.fixture.js';

/** Days of the quarter in which the goals stand. */
const DAYS = 92n;

/** The figures of an objective, to four places; null: not measured, or no pace yet. */
export interface HandFigures {
  readonly progress: string | null;
  readonly pace: string | null;
  readonly support: string | null;
  readonly supportPace: string | null;
}

/** The moment of a reading: which rows of the log count, and how many days of the quarter have gone. */
export interface Moment {
  readonly until: Until;
  readonly elapsed: number;
}

/** docs/METHOD.md, progress: (current − start) ÷ (target − start); the start where there is no check-in yet. */
export function progressOf({ reference, start, target }: HandKeyResult, log: readonly HandCheckIn[], until: Until): string {
  const { value } = standing(log, reference, until) ?? {};
  return value === undefined ? '0.0000' : rounded(over(minus(ratio(value), start), minus(target, start)));
}

/** By reference, the figures of every objective at a moment. */
export function figuresByHand(objectives: readonly HandObjective[], log: readonly HandCheckIn[], { until, elapsed }: Moment): ReadonlyMap<string, HandFigures> {
  const expected = rounded(clamped({ above: BigInt(elapsed), below: DAYS }));
  const own = new Map(objectives.map((objective) => [objective.reference, ownProgress(objective, log, until)]));
  return new Map(
    objectives.map(({ reference }) => {
      const contributors = objectives.filter(({ parent }) => parent === reference).flatMap((contributor) => own.get(contributor.reference) ?? []).map(rounded);
      const progress = own.get(reference) ?? null;
      return [reference, { progress: progress && rounded(progress), pace: paceOf(progress, expected), support: meanOf(contributors.map(ratio)), supportPace: supportPaceOf(contributors, expected) }];
    }),
  );
}

/** Σ w · clamp(p) ÷ Σ w over the rounded figures of its key results, itself not rounded. */
function ownProgress({ keyResults }: HandObjective, log: readonly HandCheckIn[], until: Until): Ratio | null {
  const weights = weightsOf(keyResults);
  const all = sumOf(weights);
  if (all.above === 0n) return null;
  const reached = keyResults.map((keyResult, at) => times(weights[at] ?? ZERO, clamped(ratio(progressOf(keyResult, log, until)))));
  return over(sumOf(reached), all);
}

/** Weights given by hand stay; the others share what is left of 100. */
function weightsOf(keyResults: readonly HandKeyResult[]): readonly Ratio[] {
  const given = keyResults.flatMap(({ weight }) => weight ?? []);
  const free = keyResults.length - given.length;
  const left = minus(ratio('100'), sumOf(given));
  const share = left.above <= 0n || free === 0 ? ZERO : over(left, ratio(String(free)));
  return keyResults.map(({ weight }) => weight ?? share);
}

/** Σ w · clamp(p) ÷ Σ w · expected, where all key results expect the same. */
function paceOf(progress: Ratio | null, expected: string): string | null {
  return progress === null || ratio(expected).above === 0n ? null : rounded(over(progress, ratio(expected)));
}

/** Links of one weight, as an import makes them. */
function meanOf(contributors: readonly Ratio[]): string | null {
  return contributors.length === 0 ? null : rounded(over(sumOf(contributors.map(clamped)), ratio(String(contributors.length))));
}

function supportPaceOf(contributors: readonly string[], expected: string): string | null {
  return ratio(expected).above === 0n ? null : meanOf(contributors.map((progress) => over(ratio(progress), ratio(expected))));
}
