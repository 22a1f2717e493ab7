import { countedSlots, dayNumber, plusDays } from '@cairn/method';
import type { KeyResultPlan } from '@cairn/okr-views';
import type { Explanation, Input } from '../explained.js';
import { dayOf, measured, planOf, slotsOf, valueInput, type KeyResultCase } from './key-result-case.js';
import { goalposts, stepInputs, stepsOf, type Terms } from './progress.js';

/** What the plan expects by the moment: as much as the time that has passed, unless the plan says otherwise. */
export function explainExpected(of: KeyResultCase): Explanation {
  return { value: of.read.expected, ...TERMS[planOf(of).type](of), steps: stepsOf(of) };
}

const TERMS: { readonly [T in KeyResultPlan['type']]: (of: KeyResultCase) => Terms } = {
  increase: metric,
  decrease: metric,
  'at-least': range,
  'at-most': range,
  between: range,
  milestone: steps,
  boolean: (of) => ({ formula: 'done-or-due', inputs: [valueInput(of), { name: 'day', value: dayOf(of) }, { name: 'due', value: planOf(of).due }] }),
  baseline: () => ({ formula: 'no-figure', inputs: [] }),
};

/** The days of a period, the last one included, and how many of them were over when the day began. */
export function daysInputs(day: string, firstDay: string, lastDay: string): readonly Input[] {
  const first = dayNumber(firstDay);
  return [
    { name: 'daysPassed', value: String(dayNumber(day) - first), on: day },
    { name: 'days', value: String(dayNumber(lastDay) - first + 1) },
    { name: 'firstDay', value: firstDay },
    { name: 'due', value: lastDay },
  ];
}

function timePassed(of: KeyResultCase): Terms {
  return { formula: 'time-passed', inputs: daysInputs(dayOf(of), of.rows.cycle.start, planOf(of).due) };
}

function metric(of: KeyResultCase): Terms {
  const { plan: curve } = planOf(of);
  return curve === undefined ? timePassed(of) : { formula: 'planned-curve', inputs: [{ name: 'day', value: dayOf(of) }, ...goalposts(of), ...curvePoints(of, curve)] };
}

/** The points of the plan; where they do not reach an end of the period, it begins at the start and arrives at the target on the day after the last. */
function curvePoints(of: KeyResultCase, curve: NonNullable<KeyResultPlan['plan']>): readonly Input[] {
  const { start = '', target = '', due } = planOf(of);
  const [first, end] = [of.rows.cycle.start, plusDays(due, 1)];
  const given = curve.toSorted((one, other) => one.on.localeCompare(other.on));
  const head = given.some(({ on }) => on <= first) ? [] : [{ on: first, value: start }];
  const tail = given.some(({ on }) => on >= end) ? [] : [{ on: end, value: target }];
  return [...head, ...given, ...tail].map(({ on, value }) => ({ ...measured(of, 'curve', value), on }));
}

function range(of: KeyResultCase): Terms {
  if (planOf(of).mode !== 'kept') return { formula: 'whole', inputs: [] };
  const slots = countedSlots(slotsOf(of));
  const due = slots.filter(({ dueAt }) => dueAt <= of.at.effectiveOn).length;
  return { formula: 'due-slots', inputs: [{ name: 'due', value: String(due) }, { name: 'slots', value: String(slots.length) }] };
}

function steps(of: KeyResultCase): Terms {
  const plan = planOf(of);
  const day = dayOf(of);
  if (plan.steps?.every(({ due }) => due !== undefined) !== true) return timePassed(of);
  return { formula: 'due-steps', inputs: [{ name: 'day', value: day }, ...stepInputs(plan, ({ due = '' }) => (due <= day ? 'due' : 'later'))] };
}
