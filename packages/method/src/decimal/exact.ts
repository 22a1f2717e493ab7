import { Decimal } from 'decimal.js';

/**
 * The arithmetic of the method, apart from any other use of decimal.js in the process. 120 significant digits: a ratio of two inputs
 * has at most 31 digits before the point, and differs from a half of its fourth place by 10^-36 or not at all, so no figure is ever
 * rounded twice.
 */
export const Exact = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_EVEN });

/** An exact number inside the package; texts at its border. */
export type Exact = Decimal;

export const ZERO: Exact = new Exact(0);
export const ONE: Exact = new Exact(1);
export const HUNDRED: Exact = new Exact(100);

/** Adds up; nothing adds up to 0. */
export function sum(terms: readonly Exact[]): Exact {
  return terms.reduce((total, term) => total.plus(term), ZERO);
}

/** Holds a number to [0, 1]: for roll-ups and bars only, what is stored stays raw (docs/METHOD.md, Rounding). */
export function clamp(value: Exact): Exact {
  if (value.lessThan(ZERO)) return ZERO;
  return value.greaterThan(ONE) ? ONE : value;
}

/** Numbers that are kept; when there are more, they are read anew. */
const MOST = 10_000;
const known = new Map<string, Exact>();

/** The number of a text that is known to be one. A cycle says the same few thousand again and again, and a number never changes: each is made once. */
export function exactOf(text: string): Exact {
  const found = known.get(text);
  if (found !== undefined) return found;
  const number = new Exact(text);
  if (known.size >= MOST) known.clear();
  known.set(text, number);
  return number;
}
