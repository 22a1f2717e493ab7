import { asksForCause, retrospectiveQuestion } from '@cairn/method';
import { slotLayer, type Reading, type SlotsOf } from '@cairn/okr-views';
import type { CycleGoal, CycleGoals } from '../scores/cycle-goals.js';
import { portfolioOf, type Entry } from '../scores/portfolio.js';
import { scoredGoal, type ScoredKeyResult } from '../scores/scored-goal.js';
import { shownRhythm } from '../scores/shown-rhythm.js';
import { habitsOf, isOutcomeReached, tooSafeOf, type Outcome } from './habits.js';
import { talksOf } from './talks.js';

/** How it came out: scores under both plans, pace, rhythm, and what was said on the way. */
export function checkOf(goals: CycleGoals, reading: Reading, isListed: (goal: CycleGoal) => boolean) {
  const entries = goals.goals.map((goal) => ({ goal, scored: scoredGoal(goal, goals.thresholds) }));
  const slotsOf = slotLayer(goals.rows);
  const outcomes = new Map(entries.flatMap((entry) => outcomesOf(entry, goals, slotsOf)).map((outcome) => [outcome.promised.keyResult.keyResultId, outcome]));
  const counted = [...outcomes.values()].filter(({ goal }) => goal.countsAsCommitted);
  const scores = portfolioOf(entries);
  const rhythm = shownRhythm(goals, reading);
  const score = scores.asCommitted.average;
  return {
    scores,
    objectives: entries.filter(({ goal }) => isListed(goal)).map((entry) => shownGoal(entry, outcomes)),
    rhythm,
    ...habitsOf(counted, goals.cycle.end),
    tooSafe: tooSafeOf(counted, goals, reading),
    question: retrospectiveQuestion(score, rhythm.tooFew ? null : rhythm.kept.value),
  };
}

function outcomesOf({ goal, scored }: Entry, { rows }: CycleGoals, slotsOf: SlotsOf): readonly Outcome[] {
  const scores = new Map(scored.keyResults.map(({ keyResultId, asCommitted }) => [keyResultId, asCommitted]));
  return (goal.committed?.keyResults ?? []).map((promised) => {
    const { keyResult } = promised;
    const now = rows.keyResults.get(keyResult.objectiveId)?.find(({ keyResultId }) => keyResultId === keyResult.keyResultId) ?? keyResult;
    const talks = talksOf(rows.checkIns.get(keyResult.keyResultId) ?? [], slotsOf(goal.reading.objective, now));
    return { goal, promised, score: scores.get(keyResult.keyResultId) ?? null, talks };
  });
}

function shownGoal({ goal: { reading, committed }, scored: { keyResults, ...scored } }: Entry, outcomes: ReadonlyMap<string, Outcome>) {
  const { difference } = reading.objective;
  const pace = { asCommitted: committed?.pace ?? null, asAmended: reading.pace };
  return { ...scored, pace, difference: difference ?? null, keyResults: keyResults.map((each) => shownKeyResult(each, outcomes.get(each.keyResultId))) };
}

function shownKeyResult(scored: ScoredKeyResult, outcome: Outcome | undefined) {
  const judged = [scored.given, scored.proposed, scored.asCommitted, scored.asAmended].filter((score) => score !== null);
  return {
    ...scored,
    reached: outcome === undefined ? null : isOutcomeReached(outcome),
    pace: outcome?.promised.pace ?? null,
    asksForCause: judged.some(asksForCause),
    confidencePath: (outcome?.talks ?? []).flatMap(({ dueOn, confidence }) => (confidence === null ? [] : [{ dueOn, confidence }])),
  };
}
