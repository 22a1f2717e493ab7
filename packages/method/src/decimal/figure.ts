import { MethodError } from '../errors.js';
import { Exact, exactOf } from './exact.js';

declare const decimalText: unique symbol;

/** A decimal number as text. What the method gives out has exactly four places ("0.5000", "-10.7810"). */
export type DecimalText = string & { readonly [decimalText]: true };

const PLACES = 4;
/** More than any figure needs, less than the arithmetic keeps: what divisions left in the last digits is gone before a half is judged. */
const SETTLED_DIGITS = 100;
const FIGURE = /^-?\d+(?:\.\d+)?$/;
/** A figure with its four places, of a length that nothing has to settle; zero with a sign is none. */
const SETTLED = /^(?!-0+\.0000$)-?\d{1,90}\.\d{4}$/;

/**
 * Rounds to the four places that are stored and shown, halves to the even neighbour (docs/METHOD.md, Rounding).
 * A number just under zero reads "-0.0000": below the start, by less than four places can say. Zero itself never has a sign.
 */
export function figure(value: Exact): DecimalText {
  const settled = value.precision() > SETTLED_DIGITS ? value.toSignificantDigits(SETTLED_DIGITS) : value;
  return settled.toFixed(PLACES, Exact.ROUND_HALF_EVEN) as DecimalText;
}

/** The figure of a quotient. The divisor is not 0: callers decide what that case means. */
export function ratio(dividend: Exact, divisor: Exact): DecimalText {
  return figure(dividend.dividedBy(divisor));
}

/**
 * Reads a figure of the method back. Of any length: a raw progress may have more digits than an input.
 *
 * @throws MethodError `not-a-decimal`
 */
export function readFigure(text: string, field: string): Exact {
  if (!FIGURE.test(text)) throw new MethodError('not-a-decimal', `${field} is not a figure`, { field });
  return exactOf(text);
}

/** The figure somebody sees: rounded first, so that a threshold judges what is shown and nothing finer. */
export function shown(text: string, field: string): Exact {
  if (SETTLED.test(text)) return exactOf(text);
  return new Exact(figure(readFigure(text, field)));
}
