import { goalpostGain, portfolioPlace, portfolioScore, type DecimalText, type PortfolioPlace } from '@cairn/method';
import type { CycleGoal } from './cycle-goals.js';
import type { ScoredGoal } from './scored-goal.js';

/** The plain average of some scores; what is not measured is left out, and counted. */
export interface Average {
  readonly average: DecimalText | null;
  /** Against the sweet spot, 0.6 to 0.7. */
  readonly place: PortfolioPlace | null;
  readonly measured: number;
  readonly notMeasured: number;
}

/** The scores of many objectives in short. */
export interface Portfolio {
  readonly given: Average;
  readonly asCommitted: Average;
  readonly asAmended: Average;
  /** What moving the goalposts was worth. */
  readonly gain: DecimalText | null;
}

/** An objective under both plans, with its scores. */
export interface Entry {
  readonly goal: CycleGoal;
  readonly scored: ScoredGoal;
}

/** The averages, each over the objectives that count for it. */
export function portfolioOf(entries: readonly Entry[]): Portfolio {
  const amended = entries.filter(({ goal }) => goal.countsAsAmended).map(({ scored }) => scored);
  const committed = entries.filter(({ goal }) => goal.countsAsCommitted).map(({ scored }) => scored);
  const asCommitted = averageOf(committed.map((each) => each.asCommitted));
  const asAmended = averageOf(amended.map((each) => each.asAmended));
  return { given: averageOf(amended.map(({ given }) => given)), asCommitted, asAmended, gain: goalpostGain(asCommitted.average, asAmended.average) };
}

function averageOf(scores: readonly (string | null)[]): Average {
  const measured = scores.filter((score) => score !== null);
  const average = portfolioScore(measured);
  return { average, place: average === null ? null : portfolioPlace(average), measured: measured.length, notMeasured: scores.length - measured.length };
}
