/** An exact fraction, its denominator above 0: the expected figures owe nothing to the product's arithmetic. */
export interface Ratio {
  readonly above: bigint;
  readonly below: bigint;
}

export const ZERO: Ratio = { above: 0n, below: 1n };
export const ONE: Ratio = { above: 1n, below: 1n };

/** Of a plain decimal number such as `-12.5`. */
export function ratio(decimal: string): Ratio {
  const [whole = '0', places = ''] = decimal.split('.');
  return { above: BigInt(whole + places), below: 10n ** BigInt(places.length) };
}

export function plus(one: Ratio, other: Ratio): Ratio {
  return { above: one.above * other.below + other.above * one.below, below: one.below * other.below };
}

export function minus(one: Ratio, other: Ratio): Ratio {
  return plus(one, { above: -other.above, below: other.below });
}

export function times(one: Ratio, other: Ratio): Ratio {
  return { above: one.above * other.above, below: one.below * other.below };
}

export function over(one: Ratio, other: Ratio): Ratio {
  const sign = other.above < 0n ? -1n : 1n;
  return { above: one.above * other.below * sign, below: one.below * other.above * sign };
}

export function sumOf(ratios: readonly Ratio[]): Ratio {
  return ratios.reduce(plus, ZERO);
}

/** Into the range from 0 to 1. */
export function clamped(one: Ratio): Ratio {
  if (one.above < 0n) return ZERO;
  return one.above > one.below ? ONE : one;
}

/** To four places, a half to the even side. */
export function rounded({ above, below }: Ratio): string {
  const size = (above < 0n ? -above : above) * 10_000n;
  const rest = (size % below) * 2n;
  const floor = size / below;
  const digits = floor + (rest > below || (rest === below && floor % 2n === 1n) ? 1n : 0n);
  const text = `${digits / 10_000n}.${String(digits % 10_000n).padStart(4, '0')}`;
  return above < 0n && digits > 0n ? `-${text}` : text;
}
