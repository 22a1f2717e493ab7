import type { Reading } from '@cairn/okr-views';
import type { CycleGoals } from '../../scores/cycle-goals.js';
import { portfolioOf } from '../../scores/portfolio.js';
import { scoredGoal } from '../../scores/scored-goal.js';
import { shownRhythm, SMALLEST_GROUP } from '../../scores/shown-rhythm.js';
import type { Explanation } from '../explained.js';
import { listed, partOf, type Averaged } from './averages.js';

/** The average of the scores that were signed, as the scorecard has it. */
export function explainScores(goals: CycleGoals): Averaged {
  const entries = goals.goals.map((goal) => ({ goal, scored: scoredGoal(goal, goals.thresholds) }));
  const counted = entries.filter(({ goal }) => goal.countsAsAmended);
  const members = counted.map(({ goal, scored: { given } }) => ({ of: partOf(goal.reading), taken: given === null ? ('not-scored' as const) : { score: given } }));
  return listed({ value: portfolioOf(entries).given.average, formula: 'average-score' }, members);
}

/** The rhythm of check-ins, as the scorecard has it: of too few people it says no more than that. */
export function explainRhythm(goals: CycleGoals, reading: Reading, measure: 'rhythm.onTime' | 'rhythm.kept' | 'rhythm.covered'): Explanation {
  const rhythm = shownRhythm(goals, reading);
  if (rhythm.tooFew) return { value: null, formula: 'share-of-slots', inputs: [], steps: [{ name: 'too-few', to: String(SMALLEST_GROUP) }] };
  const name = NAMES[measure];
  const { counts } = rhythm;
  return {
    value: rhythm[name].value,
    formula: 'share-of-slots',
    text: `${name} ÷ slots`,
    inputs: [{ name, value: String(counts[name]) }, { name: 'slots', value: String(counts.slots) }],
    steps: [{ name: 'round', to: '0.0001' }],
  };
}

const NAMES = { 'rhythm.onTime': 'onTime', 'rhythm.kept': 'kept', 'rhythm.covered': 'covered' } as const;
