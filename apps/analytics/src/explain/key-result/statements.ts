import { isOutdated, isOutsideAt, isRange, proposedScore } from '@cairn/method';
import { healthFactsOf } from '@cairn/rhythm';
import { clamps, ROUND, type Explanation, type Input } from '../explained.js';
import { paceInputs } from '../pace-status.js';
import { definition, slotStatesOf, standingOf, told, valueInput, valuedOf, type KeyResultCase } from './key-result-case.js';

/** Silent slots that are named. */
const MOST_SLOTS = 10;

export function explainValue(of: KeyResultCase): Explanation {
  return { value: of.read.value, formula: 'newest', inputs: [valueInput(of)], steps: [] };
}

export function explainPace({ read: { pace, progress, expected } }: KeyResultCase): Explanation {
  return { value: pace, formula: 'pace', inputs: [{ name: 'progress', value: progress }, { name: 'expected', value: expected }], steps: [ROUND] };
}

/** The status of the pace by the thresholds of the policy; a range out of its bounds is never on track. */
export function explainPaceStatus(of: KeyResultCase): Explanation {
  const { rows, at, read } = of;
  const outside: Input = { name: 'outsideBounds', value: isOutside(of) };
  return { value: read.paceStatus, formula: 'pace-status', inputs: [...paceInputs(rows.cycle, at, { pace: read.pace, lastDay: read.keyResult.plan.due }), outside], steps: [] };
}

function isOutside(of: KeyResultCase): boolean {
  const range = definition(of);
  return of.read.refused === null && isRange(range) && isOutsideAt(range, { history: valuedOf(of).slice(-1) }, of.at.effectiveOn);
}

/** By precedence: how it ended, silence, what was said last, nothing. */
export function explainHealth(of: KeyResultCase): Explanation {
  const { read } = of;
  const { value: said, checkIn } = lastSaid(of);
  const input: Input = { name: 'said', value: said };
  const silent = silentSlots(of);
  return {
    value: read.health,
    formula: 'health-precedence',
    inputs: [{ name: 'outcome', value: read.outcome }, { name: 'outdated', value: silent.length > 0 }, checkIn === undefined ? input : told(input, checkIn), ...silent.slice(-MOST_SLOTS)],
    steps: [],
  };
}

function lastSaid(of: KeyResultCase) {
  const checkIn = standingOf(of).findLast(({ said }) => said !== undefined);
  return { value: checkIn?.said ?? null, checkIn };
}

/** Slots past their grace in which nobody spoke, nor since. */
function silentSlots(of: KeyResultCase): readonly Input[] {
  const { clock, effectiveOn } = of.at;
  const judgedAt = effectiveOn < clock ? effectiveOn : clock;
  const { slots, checkIns } = healthFactsOf(standingOf(of), slotStatesOf(of));
  return slots.filter((slot) => isOutdated([slot], checkIns, judgedAt)).map(({ name }) => ({ name: 'silent-slot', value: null, of: { kind: 'slot', id: name } }));
}

/** What was stated last in a check-in, else at the commitment, else 5 of 10. */
export function explainConfidence(of: KeyResultCase): Explanation {
  const { objective, read } = of;
  const { value, assumed } = read.confidence;
  const checkIn = standingOf(of).findLast(({ confidence }) => confidence !== undefined);
  if (checkIn?.confidence !== undefined) return { value, formula: 'last-stated', inputs: [told({ name: 'confidence', value: checkIn.confidence }, checkIn)], steps: [] };
  const stated = objective.confidence[read.keyResult.keyResultId];
  if (stated === undefined) return { value, formula: 'assumed-confidence', inputs: [], steps: assumed ? [{ name: 'assumed' }] : [] };
  return { value, formula: 'stated-at-commitment', inputs: [{ name: 'confidence', value: stated }], steps: [] };
}

/** What was signed; before that, the score that the figures propose. */
export function explainScore({ read: { keyResult, progress } }: KeyResultCase): Explanation {
  const { score, standing } = keyResult;
  const inputs: readonly Input[] = [{ name: 'progress', value: progress }];
  if (score !== undefined) return { value: score.given, formula: 'signed-score', inputs: [{ name: 'given', value: score.given }, { name: 'proposed', value: score.proposed ?? null }], steps: [] };
  return { value: standing === 'cancelled' ? null : proposedScore(progress), formula: 'proposed-score', inputs, steps: clamps(inputs, 'progress') };
}
