import {
  brierScore, hasTarget, isReached, reachedAfter, tooSafeShare, watermelonIndex, weeksToEnd,
  type DecimalText, type Forecast,
} from '@cairn/method';
import type { CommittedKeyResult, Reading } from '@cairn/okr-views';
import { definitionOf } from '@cairn/rhythm';
import { SMALLEST_GROUP } from '../scores/shown-rhythm.js';
import type { CycleGoal, CycleGoals } from '../scores/cycle-goals.js';
import type { SlotTalk } from './talks.js';

/** A key result as it was promised, how it came out, and what was said of it. */
export interface Outcome {
  readonly goal: CycleGoal;
  readonly promised: CommittedKeyResult;
  /** As committed; null: it has no score, and so no outcome. */
  readonly score: string | null;
  readonly talks: readonly SlotTalk[];
}

/** What a measure says of too few people. */
export interface TooFew {
  readonly tooFew: true;
}

export interface Calibration {
  readonly tooFew: false;
  /** Mean of (confidence − outcome)²; null without a stated confidence. */
  readonly brier: DecimalText | null;
  readonly forecasts: number;
  /** The same by whole weeks to the end of the cycle, the nearest first. */
  readonly byWeeksToEnd: readonly { readonly weeks: number; readonly brier: DecimalText | null; readonly forecasts: number }[];
}

/** Did it come up to what its kind expects? Null where it has no score. */
export function isOutcomeReached({ score, goal: { committed, reading } }: Outcome): boolean | null {
  return score === null ? null : isReached(score, (committed ?? reading).objective.kind);
}

/** How confidence went with what came of it, and how often what missed was said to be on track. Only for groups of 5 and more. */
export function habitsOf(outcomes: readonly Outcome[], lastDay: string): { readonly calibration: Calibration | TooFew; readonly watermelon: { readonly tooFew: false; readonly index: DecimalText | null } | TooFew } {
  const people = new Set(outcomes.filter(({ talks }) => talks.length > 0).map(({ promised }) => promised.keyResult.responsibleId));
  if (people.size < SMALLEST_GROUP) return { calibration: { tooFew: true }, watermelon: { tooFew: true } };
  const index = watermelonIndex(
    outcomes.map((outcome) => ({ missed: isOutcomeReached(outcome) === false, spoken: outcome.talks.length, onTrack: outcome.talks.filter(({ said }) => said === 'on-track').length })),
  );
  return { calibration: calibrationOf(outcomes, lastDay), watermelon: { tooFew: false, index } };
}

function calibrationOf(outcomes: readonly Outcome[], lastDay: string): Calibration {
  const dated = outcomes.flatMap((outcome) => forecastsOf(outcome, lastDay));
  const weeks = [...new Set(dated.map((forecast) => forecast.weeks))].sort((one, other) => one - other);
  const figures = (forecasts: readonly Forecast[]) => ({ brier: brierScore(forecasts), forecasts: forecasts.length });
  return { tooFew: false, ...figures(dated), byWeeksToEnd: weeks.map((each) => ({ weeks: each, ...figures(dated.filter((forecast) => forecast.weeks === each)) })) };
}

function forecastsOf(outcome: Outcome, lastDay: string): readonly (Forecast & { readonly weeks: number })[] {
  const reached = isOutcomeReached(outcome);
  if (reached === null) return [];
  return outcome.talks.flatMap(({ confidence, dueOn }) => (confidence === null ? [] : [{ confidence, reached, weeks: weeksToEnd(dueOn, lastDay) }]));
}

/** Aspirational key results that were reached early: about goals, not about habits. */
export function tooSafeOf(outcomes: readonly Outcome[], { rows }: CycleGoals, { effectiveOn: t, timeZone }: Reading): { readonly share: DecimalText | null; readonly keyResults: number } {
  const reached = outcomes.flatMap(({ goal: { committed, reading }, promised: { keyResult } }) => {
    const definition = definitionOf(keyResult.plan);
    if ((committed ?? reading).objective.kind !== 'aspirational' || !hasTarget(definition)) return [];
    const history = rows.checkIns.get(keyResult.keyResultId) ?? [];
    return [reachedAfter(definition, { history, period: { firstDay: rows.cycle.start, lastDay: keyResult.plan.due }, timeZone, t })];
  });
  return { share: tooSafeShare(reached), keyResults: reached.length };
}
