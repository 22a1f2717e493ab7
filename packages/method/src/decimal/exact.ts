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
  return Exact.min(ONE, Exact.max(ZERO, value));
}
