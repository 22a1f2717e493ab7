import type { KeyResult } from '@cairn/method';
import { checkKeyResult, isMethodError } from '@cairn/method';
import { readAmount } from '../values/amount.js';
import { compareDecimals } from '../values/compare-decimals.js';
import type { Fault, Reading } from '../values/reading.js';
import type { Unit } from '../values/unit.js';
import { dictionary, wordKey } from '../values/words.js';
import { boundsIn } from './bounds.js';
import { stepsIn } from './steps.js';

/** How a key result is measured, as far as an export tells it. */
export interface Measured extends Unit {
  readonly measure: KeyResult;
  readonly stepTitles: Readonly<Record<string, string>>;
}

/** The cells that say how a key result is measured, as text; empty where the file says nothing. */
export interface MeasureCells {
  readonly start: string;
  readonly target: string;
  /** What the unit column says. */
  readonly unit: Unit;
}

/** A fault and the cell it lies in. */
export interface MeasureFault extends Fault {
  readonly field: 'startValue' | 'target';
}

export type MeasureReading = { readonly measured: Measured } | { readonly faults: readonly MeasureFault[] };

const WORDS = dictionary<'boolean' | 'baseline'>({
  boolean: ['yes', 'done', 'complete', 'completed', 'true', 'yes/no', '是', '完成', '達成'],
  baseline: ['tbd', 'to be measured', 'find baseline', '基準', '待定', '找出基準'],
});

/**
 * The type of a key result, which no export names: from start to target it increases or decreases; a target such as `≥ 95`, `at most 3` or
 * `90 – 95` is a range; `done` is yes or no, `TBD` a baseline to be found, and a list of steps a milestone.
 */
export function measureOf(cells: MeasureCells): MeasureReading {
  const word = WORDS.get(wordKey(cells.target));
  if (word !== undefined) return checked({ type: word }, cells);
  const steps = stepsIn(cells.target);
  if (steps !== null) return checked({ type: 'milestone', steps: steps.map(({ id }) => ({ id, weight: '1', dueOn: null })) }, cells);
  const range = boundsIn(cells);
  if (range === null) return metricOf(cells);
  return 'fault' in range ? { faults: [{ ...range.fault, field: 'target' }] } : checked(range.value.measure, { ...cells, unit: range.value });
}

function metricOf({ start, target, unit }: MeasureCells): MeasureReading {
  const from = figure(start, unit, 'startValue');
  const to = figure(target, unit, 'target');
  const faults = [from, to].flatMap((reading) => ('fault' in reading ? [reading.fault] : []));
  if ('fault' in from || 'fault' in to) return { faults };
  if (from.value.unit !== null && to.value.unit !== null && from.value.unit !== to.value.unit) {
    return { faults: [{ code: 'unit-mismatch', reason: `The target is in ${to.value.unit} and the start in ${from.value.unit}`, field: 'target' }] };
  }
  const [low, high] = [from.value.value, to.value.value];
  const type = compareDecimals(low, high) < 0 ? 'increase' : 'decrease';
  return checked({ type, start: low, target: high }, { start, target, unit: to.value.unit === null ? from.value : to.value });
}

function figure(text: string, unit: Unit, field: MeasureFault['field']): { readonly value: Unit & { readonly value: string } } | { readonly fault: MeasureFault } {
  if (text === '') return { fault: { code: field === 'target' ? 'missing-target' : 'missing-start', reason: MISSING[field], field } };
  const amount: Reading<Unit & { readonly value: string }> = readAmount(text, unit);
  return 'fault' in amount ? { fault: { ...amount.fault, field } } : amount;
}

const MISSING: Readonly<Record<MeasureFault['field'], string>> = {
  startValue: 'There is no start value; if the figure is to be held, write the target as >= or <= with the bound',
  target: 'There is no target; for something that is done or not, write done',
};

/** The method itself says what cannot be measured. */
function checked(measure: KeyResult, { target, unit }: MeasureCells): MeasureReading {
  try {
    checkKeyResult(measure);
  } catch (error) {
    if (!isMethodError(error)) throw error;
    const isStill = error.code === 'start-equals-target';
    const hint = 'Start and target are equal; a figure to be held is written as >= or <= with the bound in the target';
    return { faults: [{ code: isStill ? 'start-equals-target' : 'unmeasurable', reason: isStill ? hint : error.message, field: 'target' }] };
  }
  const stepTitles = Object.fromEntries((stepsIn(target) ?? []).map(({ id, title }) => [id, title]));
  return { measured: { measure, stepTitles: measure.type === 'milestone' ? stepTitles : {}, unit: unit.unit, currency: unit.currency } };
}
