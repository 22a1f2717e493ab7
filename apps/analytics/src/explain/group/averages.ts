import { averageOf, type ObjectiveReading } from '@cairn/okr-views';
import { paceOf, type DecimalText } from '@cairn/method';
import type { FormulaId } from '../formulas.js';
import { leftOut, ROUND, type Explanation, type Input, type LeftOut, type Part } from '../explained.js';

/** A measure that is an average of the same figure of objectives. */
export type AverageMeasure = 'progress' | 'expected' | 'pace' | 'confidence';

/** Objectives that one answer lists. */
export const MOST_LISTED = 500;

/** An average, and how many of its parts are not listed. */
export interface Averaged {
  readonly explanation: Explanation;
  readonly notListed: number;
}

/** What the average takes of an objective; or why it takes nothing. */
type Take = (objective: ObjectiveReading) => Readonly<Record<string, string | null>> | LeftOut;

const TERMS: { readonly [M in AverageMeasure]: { readonly formula: FormulaId; readonly take: Take } } = {
  progress: { formula: 'average-progress', take: ({ progress }) => (progress === null ? 'not-measured' : { progress }) },
  expected: { formula: 'average-expected', take: ({ progress, expected }) => (progress === null ? 'not-measured' : { expected: expected ?? '0' }) },
  pace: { formula: 'average-pace', take: ({ progress, expected }) => (paceOf(progress, expected) === null ? 'no-pace' : { progress, expected }) },
  confidence: { formula: 'average-confidence', take: ({ confidence }) => (confidence === null ? 'not-measured' : { confidence: confidence.value }) },
};

/** Each objective the same weight; what is not measured is left out, and named. */
export function explainAverage(readings: readonly ObjectiveReading[], measure: AverageMeasure): Averaged {
  const averages = averageOf(readings.map(({ objective, progress, expected, confidence }) => ({ id: objective.objectiveId, progress, expected, confidence: confidence?.value ?? null })));
  const { formula, take } = TERMS[measure];
  return listed({ value: averages[measure] ?? null, formula }, readings.map((each) => ({ of: partOf(each), taken: take(each) })));
}

export function partOf({ objective: { objectiveId: id, title } }: Pick<ObjectiveReading, 'objective'>): Part {
  return { kind: 'objective', id, title };
}

interface Member {
  readonly of: Part;
  readonly taken: ReturnType<Take>;
}

/** How many count, then each with what is taken of it, then who is left out; no more than can be listed. */
export function listed({ value, formula }: { readonly value: DecimalText | null; readonly formula: FormulaId }, members: readonly Member[]): Averaged {
  const counted = members.filter(({ taken }) => typeof taken !== 'string');
  const inOrder = [...counted, ...members.filter((each) => !counted.includes(each))];
  const inputs: readonly Input[] = [{ name: 'n', value: String(counted.length) }, ...inOrder.slice(0, MOST_LISTED).flatMap(inputsOf)];
  return { explanation: { value, formula, inputs, steps: [ROUND] }, notListed: Math.max(0, members.length - MOST_LISTED) };
}

function inputsOf({ of, taken }: Member): readonly Input[] {
  return typeof taken === 'string' ? [leftOut(of, taken)] : Object.entries(taken).map(([name, value]) => ({ name, value, of }));
}
