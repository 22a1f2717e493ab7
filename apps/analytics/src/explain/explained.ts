import type { FormulaId } from './formulas.js';

/** A figure as text, yes or no, or the ids of finished steps. */
export type Figure = string | boolean | readonly string[];

/** What an input belongs to, where that is not the subject itself. */
export interface Part {
  readonly kind: 'objective' | 'key-result' | 'step' | 'slot' | 'check-in';
  readonly id: string;
  readonly title?: string;
}

/** One thing that a formula takes. Inputs of the same part belong together: its weight, its progress. */
export interface Input {
  /** A stable word: the symbol in the formula, or what the input is. */
  readonly name: string;
  readonly value: Figure | null;
  readonly unit?: string;
  /** The local date that it is of. */
  readonly on?: string;
  readonly of?: Part;
  /** The event that it stands in, where it came from one. */
  readonly eventId?: string;
  readonly position?: number;
}

/** What was done to a figure besides the formula: rounding, holding to 0…1, a reason why there is none. */
export interface Step {
  readonly name: 'round' | 'clamp' | 'refused' | 'assumed' | 'borrowed' | 'too-few';
  readonly from?: string;
  readonly to?: string;
  readonly of?: Part;
}

/** Where a value comes from. */
export interface Explanation {
  readonly value: Figure | null;
  readonly formula: FormulaId;
  /** Of a formula that has them: which of its forms holds here. */
  readonly text?: string;
  readonly inputs: readonly Input[];
  readonly steps: readonly Step[];
}

/** Of a formula with a quotient: halves go to the even neighbour in the fourth place. */
export const ROUND: Step = { name: 'round', to: '0.0001' };

/** Why a part takes no part in the formula. */
export type LeftOut = 'cancelled' | 'closed' | 'not-measured' | 'no-pace' | 'not-scored' | 'not-yet-expected' | 'weight-zero';

/** A part that is shown and does not count. */
export function leftOut(of: Part, because: LeftOut): Input {
  return { name: 'left-out', value: because, of };
}

/** The inputs that the formula holds to 0…1 and that lie outside. */
export function clamps(inputs: readonly Input[], name: string): readonly Step[] {
  return inputs.flatMap((input) => {
    const to = input.name === name && typeof input.value === 'string' ? heldTo(input.value) : undefined;
    return to === undefined ? [] : [{ name: 'clamp', from: String(input.value), to, ...(input.of && { of: input.of }) } as const];
  });
}

function heldTo(figure: string): '0' | '1' | undefined {
  if (Number(figure) < 0) return '0';
  return Number(figure) > 1 ? '1' : undefined;
}
